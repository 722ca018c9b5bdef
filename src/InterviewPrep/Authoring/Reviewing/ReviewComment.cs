using InterviewPrep.Authoring.Editing;

namespace InterviewPrep.Authoring.Reviewing;

/// <summary>What one editor asks of another about a part of an item; stays until somebody says that it is settled.</summary>
internal sealed class ReviewComment
{
    public long Id { get; set; }

    public ContentKind Kind { get; set; }

    /// <summary>The id within its kind.</summary>
    public int ItemId { get; set; }

    /// <summary>Null where the account was deleted.</summary>
    public Guid? AuthorId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>As a <see cref="Remark"/> names it; empty for the item as a whole.</summary>
    public required string Part { get; set; }

    /// <summary>How the part began when the comment was made, as parts move; at most <see cref="ReviewComments.MaxQuote"/> units.</summary>
    public required string Quote { get; set; }

    /// <summary>Plain text of at most <see cref="ReviewComments.MaxText"/> UTF-16 units.</summary>
    public required string Text { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public Guid? SettledBy { get; set; }
}
