namespace InterviewPrep.Web.Tests.Site;

/// <summary>The real time, moved by what a test says.</summary>
public sealed class SiteClock : TimeProvider
{
    private TimeSpan moved;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + moved;

    public void Advance(TimeSpan time) => moved += time;
}
