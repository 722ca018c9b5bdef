namespace InterviewPrep.Practice;

/// <summary>What a candidate posts.</summary>
/// <param name="QuestionId">A published question.</param>
/// <param name="FollowUpId">One of its follow-ups, or null for the question itself.</param>
/// <param name="Markdown">The answer as typed.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="BasedOn">The revision that the candidate edited; 0 for a first answer.</param>
/// <param name="Key">The form's idempotency key.</param>
/// <param name="DraftNumber">The save of the draft that the form knows; 0 where it knows none.</param>
public sealed record Submission(
    int QuestionId,
    int? FollowUpId,
    string Markdown,
    AnswerVisibility Visibility,
    int BasedOn,
    Guid Key,
    int DraftNumber = 0
);

/// <summary>What became of a <see cref="Submission"/>.</summary>
public abstract record SubmissionResult
{
    private SubmissionResult() { }

    /// <summary>Kept as that revision; a repeated post of the same form gives the same one.</summary>
    public sealed record Kept(int RevisionNumber) : SubmissionResult;

    /// <summary>Refused; the sentence belongs at the field.</summary>
    public sealed record Invalid(string Message) : SubmissionResult;

    /// <summary>Somebody, in another tab, submitted meanwhile; nothing was overwritten.</summary>
    public sealed record Stale(string StoredMarkdown, int RevisionNumber) : SubmissionResult;

    /// <summary>No such published question or follow-up.</summary>
    public sealed record Missing : SubmissionResult;
}
