namespace InterviewPrep.Settings;

/// <summary>What holds on the site: the configuration, and over it what administrators chose.</summary>
public sealed record SiteSettings
{
    /// <summary>What the site calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>Heading of the call at the end of a question.</summary>
    public required string CallHeading { get; init; }

    /// <summary>Sentence of that call; it promises only what exists.</summary>
    public required string CallSentence { get; init; }

    /// <summary>Sample answers that a free member may unlock in a UTC month, from 0 to <see cref="ChosenSettings.MostUnlocks"/>.</summary>
    public required int FreeUnlocksPerMonth { get; init; }

    /// <summary>Whether strangers may make accounts.</summary>
    public bool IsSignUpOpen { get; init; } = true;

    /// <summary>Whether members may show their answers to others, and anybody reads those.</summary>
    public bool HasCommunityAnswers { get; init; } = true;

    /// <summary>Whether members vote, and votes are shown.</summary>
    public bool HasVotes { get; init; } = true;

    /// <summary>Whether candidates report "I was asked this".</summary>
    public bool HasInterviewReports { get; init; } = true;

    /// <summary>Whether somebody without an account may write an answer.</summary>
    public bool HasVisitorAnswers { get; init; } = true;
}

/// <summary>What administrators chose; null is the configuration's value, whatever that becomes.</summary>
public sealed record ChosenSettings
{
    public const int LongestName = 60;

    public const int LongestHeading = 80;

    public const int LongestSentence = 240;

    public const int MostUnlocks = 1000;

    public string? Name { get; init; }

    public string? CallHeading { get; init; }

    public string? CallSentence { get; init; }

    public int? FreeUnlocksPerMonth { get; init; }

    public bool? IsSignUpOpen { get; init; }

    public bool? HasCommunityAnswers { get; init; }

    public bool? HasVotes { get; init; }

    public bool? HasInterviewReports { get; init; }

    public bool? HasVisitorAnswers { get; init; }

    public SiteSettings Over(SiteSettings defaults) =>
        new()
        {
            Name = Name ?? defaults.Name,
            CallHeading = CallHeading ?? defaults.CallHeading,
            CallSentence = CallSentence ?? defaults.CallSentence,
            FreeUnlocksPerMonth = FreeUnlocksPerMonth ?? defaults.FreeUnlocksPerMonth,
            IsSignUpOpen = IsSignUpOpen ?? defaults.IsSignUpOpen,
            HasCommunityAnswers = HasCommunityAnswers ?? defaults.HasCommunityAnswers,
            HasVotes = HasVotes ?? defaults.HasVotes,
            HasInterviewReports = HasInterviewReports ?? defaults.HasInterviewReports,
            HasVisitorAnswers = HasVisitorAnswers ?? defaults.HasVisitorAnswers,
        };
}
