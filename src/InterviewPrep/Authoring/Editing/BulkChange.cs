namespace InterviewPrep.Authoring.Editing;

/// <summary>Several questions changed at once, so that it can be undone.</summary>
internal sealed class BulkChange
{
    public int Id { get; set; }

    public Guid EditorId { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>The questions, each at the same place as its two revisions.</summary>
    public int[] Questions { get; set; } = [];

    /// <summary>The revision before.</summary>
    public int[] Before { get; set; } = [];

    /// <summary>The revision that the change made.</summary>
    public int[] After { get; set; } = [];
}

/// <summary>What is done to several questions.</summary>
/// <param name="Topic">A topic's slug, where topics are added or removed.</param>
public sealed record BulkAct(BulkKind Kind, string Topic = "");

/// <summary>Kinds of it.</summary>
public enum BulkKind
{
    Publish,
    Archive,
    Free,
    Pro,
    AddTopic,
    RemoveTopic,
}

/// <summary>What became of it.</summary>
/// <param name="Undo">Takes it back; null where nothing was changed.</param>
/// <param name="Changed">How many questions were.</param>
/// <param name="Held">Titles that stay drafts until their findings are mended.</param>
/// <param name="Refused">Titles that could not be changed, with the first reason.</param>
public sealed record BulkResult(
    int? Undo,
    int Changed,
    IReadOnlyList<string> Held,
    IReadOnlyList<(string Title, string Why)> Refused
)
{
    /// <summary>How many of those chosen are not there.</summary>
    public int Missing { get; init; }

    /// <summary>Whether a pack is being imported, so that nothing was done.</summary>
    public bool IsBusy { get; init; }
}
