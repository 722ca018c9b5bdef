using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Authoring.Lists;

/// <summary>Which questions or guides an editor wants to see. What is null or empty narrows nothing.</summary>
public sealed record ShelfQuery
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Longest <see cref="Words"/>, in UTF-16 units.</summary>
    public const int MostWords = 100;

    /// <summary>Further rows are not counted.</summary>
    public const int MostCounted = 10_000;

    /// <summary>Part of a title or slug.</summary>
    public string Words { get; init; } = "";

    public PublicationStatus? Status { get; init; }

    public AccessLevel? Access { get; init; }

    /// <summary>A category's slug.</summary>
    public string Category { get; init; } = "";

    /// <summary>A company's slug; of questions.</summary>
    public string Company { get; init; } = "";

    /// <summary>A topic's slug.</summary>
    public string Topic { get; init; } = "";

    public ShelfCheck? Check { get; init; }

    /// <summary>Not changed for so many months.</summary>
    public int? Months { get; init; }

    public ShelfSort Sort { get; init; }

    /// <summary>The slug of the row that the page follows, or nothing.</summary>
    public string After { get; init; } = "";

    /// <summary>The slug of the row that the page precedes, or nothing; <see cref="After"/> comes first.</summary>
    public string Before { get; init; } = "";
}

/// <summary>What the linter and readers say.</summary>
public enum ShelfCheck
{
    /// <summary>The linter has findings.</summary>
    Findings,

    /// <summary>Findings keep it from being published.</summary>
    Held,

    /// <summary>The linter has none.</summary>
    Clean,

    /// <summary>Readers reported a problem that nobody has settled yet; of questions.</summary>
    Reported,
}

/// <summary>The order of the list.</summary>
public enum ShelfSort
{
    /// <summary>Changed last first.</summary>
    Changed,

    /// <summary>Changed longest ago first.</summary>
    Stale,

    /// <summary>By title, A first.</summary>
    Title,
}

/// <summary>A question on the shelf.</summary>
/// <param name="IsHeld">Whether findings keep it a draft.</param>
/// <param name="PublishAt">When it becomes public, where it is scheduled.</param>
/// <param name="Findings">How many the linter has.</param>
/// <param name="Reports">Open reports of readers.</param>
public sealed record ShelfRow(
    int Id,
    string Slug,
    string Title,
    PublicationStatus Status,
    bool IsHeld,
    DateTimeOffset? PublishAt,
    AccessLevel Access,
    string Category,
    string? Company,
    DateOnly UpdatedOn,
    int Findings,
    int Reports
);

/// <summary>One page of the shelf.</summary>
/// <param name="Count">All that match, up to <see cref="ShelfQuery.MostCounted"/>.</param>
/// <param name="HasMore">Whether rows follow.</param>
/// <param name="HasEarlier">Whether rows come before.</param>
public sealed record Shelf<TRow>(IReadOnlyList<TRow> Rows, int Count, bool HasEarlier, bool HasMore)
{
    /// <summary>Whether there are more than <see cref="Count"/> says.</summary>
    public bool IsCapped => Count > ShelfQuery.MostCounted;
}
