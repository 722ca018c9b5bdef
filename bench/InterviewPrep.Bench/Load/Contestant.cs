namespace InterviewPrep.Bench.Load;

/// <summary>One of the things that a run compares.</summary>
internal sealed record Contestant
{
    public required string Name { get; init; }

    /// <summary>Scheme, host and port.</summary>
    public required string Address { get; init; }

    /// <summary>A file with the paths to ask for, one a line.</summary>
    public required string PathFile { get; init; }

    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Done before each measurement, outside of it.</summary>
    public Func<Task> BeforeRound { get; init; } = () => Task.CompletedTask;
}
