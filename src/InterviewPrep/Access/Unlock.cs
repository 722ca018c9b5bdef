namespace InterviewPrep.Access;

/// <summary>A free member's explicit opening of one question's sealed texts; it stays open.</summary>
public sealed class Unlock
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>First day of the UTC month whose quota it used.</summary>
    public DateOnly Month { get; set; }
}
