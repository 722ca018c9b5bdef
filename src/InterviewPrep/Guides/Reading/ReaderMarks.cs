namespace InterviewPrep.Guides.Reading;

/// <summary>A guide on a member's own list.</summary>
public sealed class GuideBookmark
{
    public Guid MemberId { get; set; }

    public int GuideId { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>A section that a member marked read. The mark stays when the section is edited, renamed or moved.</summary>
public sealed class SectionRead
{
    public Guid MemberId { get; set; }

    public int SectionId { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>Where a member stopped reading a guide; the newest place alone is kept.</summary>
public sealed class ReadingPlace
{
    public Guid MemberId { get; set; }

    public int GuideId { get; set; }

    public int SectionId { get; set; }

    public DateTimeOffset At { get; set; }
}
