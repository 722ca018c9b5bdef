namespace InterviewPrep.Authoring.Editing;

/// <summary>What one editor has written and not saved yet, beside what readers see.</summary>
internal sealed class WorkingCopy
{
    public ContentKind Kind { get; set; }

    /// <summary>The id within its kind.</summary>
    public int ItemId { get; set; }

    public Guid EditorId { get; set; }

    /// <summary>The number of the revision that the editor began from.</summary>
    public int BaseNumber { get; set; }

    /// <summary>The form as JSON, right or wrong.</summary>
    public required string Form { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>A sentence of a question, by hash, so that repetitions are found.</summary>
internal sealed class QuestionSentence
{
    public int QuestionId { get; set; }

    /// <summary>See <see cref="HashedSentence"/>.</summary>
    public long Hash { get; set; }
}
