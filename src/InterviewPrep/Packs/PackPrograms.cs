namespace InterviewPrep.Packs;

/// <summary>The Node programs that lie beside questions and guides; they never enter the database.</summary>
internal static class PackPrograms
{
    /// <summary>Recomputes what its text claims.</summary>
    public const string Check = ".check.mjs";

    /// <summary>Draws the figures of its text.</summary>
    public const string Figures = ".figures.mjs";

    /// <summary>How the path of a program ends; null for what is none.</summary>
    public static string? SuffixOf(string path) =>
        path.EndsWith(Check, StringComparison.Ordinal) ? Check
        : path.EndsWith(Figures, StringComparison.Ordinal) ? Figures
        : null;

    /// <summary>What the program lies beside: a question or a guide.</summary>
    public static string OwnerOf(string path) =>
        path.StartsWith("guides/", StringComparison.Ordinal) ? "guide" : "question";

    public static string WordFor(string suffix) => suffix == Check ? "check" : "program for figures";
}
