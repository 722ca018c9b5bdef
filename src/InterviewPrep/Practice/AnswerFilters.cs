namespace InterviewPrep.Practice;

/// <summary>Conditions that many queries share.</summary>
public static class AnswerFilters
{
    /// <summary>What other members may read: shown by its author, and not hidden by a moderator.</summary>
    public static IQueryable<SubmittedAnswer> Public(this IQueryable<SubmittedAnswer> answers) =>
        answers.Where(a => a.Visibility == AnswerVisibility.Public && a.HiddenAt == null);
}
