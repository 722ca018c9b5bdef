using InterviewPrep.Questions;

namespace InterviewPrep.Guides;

/// <summary>Conditions that many queries share.</summary>
public static class GuideFilters
{
    /// <summary>What readers may see. Published is a stored state: no query compares dates.</summary>
    public static IQueryable<Guide> Published(this IQueryable<Guide> guides) =>
        guides.Where(g => g.Status == PublicationStatus.Published);
}
