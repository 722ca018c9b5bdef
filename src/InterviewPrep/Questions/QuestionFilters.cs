namespace InterviewPrep.Questions;

/// <summary>Conditions that many queries share.</summary>
public static class QuestionFilters
{
    /// <summary>What readers may see. Published is a stored state: no query compares dates.</summary>
    public static IQueryable<Question> Published(this IQueryable<Question> questions) =>
        questions.Where(q => q.Status == PublicationStatus.Published);
}
