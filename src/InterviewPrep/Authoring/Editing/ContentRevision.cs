namespace InterviewPrep.Authoring.Editing;

/// <summary>One state of something that is published, as a pack would hold it; append-only.</summary>
internal sealed class ContentRevision
{
    public long Id { get; set; }

    public ContentKind Kind { get; set; }

    /// <summary>The id within its kind.</summary>
    public int ItemId { get; set; }

    /// <summary>1-based, without gaps within an item.</summary>
    public int Number { get; set; }

    public RevisionOrigin Origin { get; set; }

    /// <summary>The editor, or null for imports and jobs; stays when the account is deleted.</summary>
    public Guid? AuthorId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>What the editor said about the change; at most 300 characters.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The item's file in canonical form, locked texts included.</summary>
    public required string Text { get; set; }
}

/// <summary>What a revision is of.</summary>
public enum ContentKind
{
    Question,
    Guide,
}

/// <summary>How a revision came about.</summary>
public enum RevisionOrigin
{
    Imported,
    Edited,
    Restored,
    Bulk,
    Published,
}
