using InterviewPrep.Access;

namespace InterviewPrep.Questions;

/// <summary>A catalogue entry as a page names and links it.</summary>
public sealed record Named(string Slug, string Name);

/// <summary>A company as a page shows it: name, address and the letters of its mark.</summary>
public sealed record NamedCompany(string Slug, string Name, string? Mark);

/// <summary>The public facts of one published question, all of them HTML that was sanitised when it was written.</summary>
public sealed record QuestionFacts
{
    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>Plain text of the overview or the prompt, at most 300 characters.</summary>
    public required string Description { get; init; }

    public required Named Category { get; init; }
    public Named? Role { get; init; }
    public Named? Round { get; init; }
    public NamedCompany? Company { get; init; }
    public Difficulty? Difficulty { get; init; }
    public required AccessLevel Access { get; init; }
    public required DateOnly UpdatedOn { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Target time to answer in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Null where there is none, or where it only repeats the prompt.</summary>
    public string? OverviewHtml { get; init; }

    public required string PromptHtml { get; init; }
    public string? ContextHtml { get; init; }
    public required IReadOnlyList<string> ExpectationsHtml { get; init; }
    public required IReadOnlyList<string> ApproachHtml { get; init; }
    public required bool HasMathematics { get; init; }
    public required QuestionTally Tally { get; init; }
}

/// <summary>Counters, each counted from stored actions.</summary>
public sealed record QuestionTally(int UpVotes, int DownVotes, int Answers, int Solved);

/// <summary>A follow-up question as everybody sees it.</summary>
public sealed record FollowUpFacts(int Id, int Position, string Html, bool HasAnswer);

/// <summary>A section of the sample answer as everybody sees it.</summary>
public sealed record SectionFacts(int Position, string Title, string TeaserHtml, int Words);

/// <summary>A sourced claim that a company asked the question.</summary>
public sealed record AskedFacts(Named Company, string Source, DateOnly Date);

/// <summary>How many candidates reported being asked at one company, and the newest month.</summary>
public sealed record AskedCount(Named Company, int Candidates, DateOnly LatestMonth);

/// <summary>A question in a list of related ones, with the reader's own state.</summary>
public sealed record RelatedRow(
    int Id,
    string Slug,
    string Title,
    string? Company,
    Difficulty? Difficulty,
    ReaderState State
);

/// <summary>How far a reader is with a question.</summary>
public enum ReaderState
{
    New,
    Attempted,
    Solved,
}

/// <summary>Another member's public answer.</summary>
public sealed record PublicAnswer(
    long Id,
    string Author,
    string Html,
    DateTimeOffset RevisedAt,
    int Score,
    int OwnVote,
    bool IsOwn
);
