namespace InterviewPrep.Data.Embedded;

/// <summary>Where the embedded server keeps its data and finds its programs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The application's data folder; the server lives in its subfolder <c>postgres</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Name of the application's database; lower-case letters and underscores.</summary>
    public string Database { get; init; } = "interviewprep";

    /// <summary>False turns fsync off: several times faster, and a power failure loses everything. For tests only.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>How long one start, stop or wait for another process may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where to look for PostgreSQL's programs.</summary>
    public BinarySearch Search { get; init; } = BinarySearch.Default;
}
