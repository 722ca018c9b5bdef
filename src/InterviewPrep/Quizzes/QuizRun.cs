namespace InterviewPrep.Quizzes;

/// <summary>
/// A member's attempt at one quiz: the first judged response to each item counts. At most one run of a quiz is open; trying
/// again closes it.
/// </summary>
public sealed class QuizRun
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public int GuideId { get; set; }

    /// <summary>Null for the quiz at the end of the guide.</summary>
    public int? SectionId { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When the member began anew; null for the run that goes on.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Items of the quiz when the newest answer was given: what a score is out of.</summary>
    public int ItemCount { get; set; }
}

/// <summary>A judged response; never changed.</summary>
public sealed class QuizAnswer
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public int ItemId { get; set; }

    /// <summary>Null for an answer to an item that was drawn from mistakes.</summary>
    public long? RunId { get; set; }

    public bool IsRight { get; set; }

    /// <summary>What was posted, as JSON of a <see cref="QuizResponse"/>: it names choices by their tokens.</summary>
    public required string Response { get; set; }

    public DateTimeOffset At { get; set; }
}
