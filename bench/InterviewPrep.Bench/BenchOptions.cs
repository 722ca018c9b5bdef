namespace InterviewPrep.Bench;

/// <summary>What is measured, and for how long.</summary>
internal sealed record BenchOptions
{
    public static readonly string[] AllFigures = ["G1", "G2", "G3", "G4", "G7", "G8"];

    public const string Usage =
        "script/bench [G1 G2 G3 G4 G7 G8] [--quick] [--no-document]\n"
        + "  --quick        two short rounds: for a look while working, never for the document\n"
        + "  --no-document  leaves docs/performance.md as it is";

    public required IReadOnlySet<string> Figures { get; init; }

    public bool IsQuick { get; init; }

    public bool WritesDocument { get; init; }

    /// <summary>As typed, for the document.</summary>
    public required string Command { get; init; }

    public int Rounds => IsQuick ? 2 : 5;

    public int SecondsAtSixteen => IsQuick ? 1 : 3;

    public int Starts => IsQuick ? 3 : 9;

    public int Answers => IsQuick ? 100 : 500;

    public bool Wants(params string[] figures) => figures.Any(Figures.Contains);

    /// <summary>Null where the arguments are not understood.</summary>
    public static BenchOptions? Parse(string[] args)
    {
        var figures = args.Where(a => AllFigures.Contains(a, StringComparer.OrdinalIgnoreCase)).ToArray();
        var isQuick = args.Contains("--quick");
        var isSilent = args.Contains("--no-document");
        var understood = figures.Length + (isQuick ? 1 : 0) + (isSilent ? 1 : 0);
        return understood != args.Length
            ? null
            : new BenchOptions
            {
                Figures = (figures.Length == 0 ? AllFigures : figures).ToHashSet(StringComparer.OrdinalIgnoreCase),
                IsQuick = isQuick,
                // A part of the figures would replace the whole table.
                WritesDocument = !isSilent && !isQuick && figures.Length == 0,
                Command = string.Join(' ', ["script/bench", .. args]),
            };
    }
}
