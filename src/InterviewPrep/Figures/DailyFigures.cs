namespace InterviewPrep.Figures;

/// <summary>What happened on one UTC day, counted once and kept: whoever leaves later was there all the same.</summary>
public sealed class DailyFigures
{
    public DateOnly Day { get; set; }

    public int SignUps { get; set; }

    /// <summary>Distinct members who submitted an answer, marked a question solved or unlocked one.</summary>
    public int Active { get; set; }

    /// <summary>First submissions; revisions are none.</summary>
    public int Answers { get; set; }

    public int Solved { get; set; }

    public int Unlocks { get; set; }
}
