namespace InterviewPrep.Guides.Reading;

/// <summary>
/// A passage that a member marked in a section, with an optional note. It is found again by its words and those around it, so
/// that an edit nearby does not lose it (W3C Web Annotation Data Model, section 4.2.4, text quote selector).
/// </summary>
internal sealed class Highlight
{
    /// <summary>Longest passage, in UTF-16 units.</summary>
    public const int MaxPassage = 2_000;

    /// <summary>Longest text kept of what stands before and after the passage, in UTF-16 units.</summary>
    public const int MaxContext = 64;

    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxNote = 4_000;

    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public int GuideId { get; set; }

    public int SectionId { get; set; }

    /// <summary>Text of the page, and so as locked as its section.</summary>
    public required string Passage { get; set; }

    public required string Before { get; set; }

    public required string After { get; set; }

    /// <summary>Plain text; empty without one.</summary>
    public required string Note { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Counts saves, from 1: a stale save is refused with 409.</summary>
    public int Version { get; set; }
}
