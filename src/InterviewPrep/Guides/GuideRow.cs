using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Guides;

/// <summary>A guide in a list, with the reader's own state; everything else in it is public.</summary>
public sealed record GuideRow
{
    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required Named Category { get; init; }
    public required AccessLevel Access { get; init; }
    public required GuideTally Tally { get; init; }
    public required DateOnly UpdatedOn { get; init; }

    /// <summary>Tags, most important first.</summary>
    public required IReadOnlyList<Named> Topics { get; init; }

    /// <summary>Sections that this reader marked read.</summary>
    public int Read { get; init; }

    public bool IsBookmarked { get; init; }

    /// <summary>How far the reader is: marks only, never what was scrolled.</summary>
    public ReaderState State =>
        Read == 0 ? ReaderState.New
        : Read < Tally.Sections ? ReaderState.Attempted
        : ReaderState.Solved;
}
