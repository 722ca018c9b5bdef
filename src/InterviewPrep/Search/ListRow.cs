using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Search;

/// <summary>A question in a list, with the reader's own state; everything in it is public.</summary>
public sealed record ListRow
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public string? Company { get; init; }
    public string? Round { get; init; }

    /// <summary>The names of the three most important topics at most.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    public Difficulty? Difficulty { get; init; }
    public required AccessLevel Access { get; init; }

    /// <summary>Distinct members who solved it.</summary>
    public required int Solved { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
    public ReaderState State { get; init; }
    public bool IsBookmarked { get; init; }

    /// <summary>Where a search hit stands in the description; empty without a search.</summary>
    public IReadOnlyList<SnippetPart> Snippet { get; init; } = [];
}

/// <summary>A run of a snippet's plain text.</summary>
public sealed record SnippetPart(string Text, bool IsHit);
