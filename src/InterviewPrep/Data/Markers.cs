namespace InterviewPrep.Data;

/// <summary>Counts changes of published content; cached pages carry the number they were rendered under.</summary>
public sealed class ContentGeneration
{
    /// <summary>Always 1: one row.</summary>
    public int Id { get; set; }

    public long Generation { get; set; }
}

/// <summary>Hits of one limited action in one window, shared by every process.</summary>
public sealed class RateCounter
{
    /// <summary>Action and a hash of whom it limits.</summary>
    public required string Bucket { get; set; }

    public DateTimeOffset WindowStart { get; set; }

    public int Hits { get; set; }
}
