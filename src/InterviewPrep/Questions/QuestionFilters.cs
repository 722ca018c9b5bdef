using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Questions;

/// <summary>Conditions that many queries share.</summary>
public static class QuestionFilters
{
    /// <summary>What readers may see. Published is a stored state: no query compares dates.</summary>
    public static IQueryable<Question> Published(this IQueryable<Question> questions) =>
        questions.Where(q => q.Status == PublicationStatus.Published);

    /// <summary>The id of the published question with that slug, or null.</summary>
    public static Task<int?> PublishedIdAsync(this AppDbContext db, string slug, CancellationToken cancel) =>
        db.Questions.Published().Where(q => q.Slug == slug).Select(q => (int?)q.Id).SingleOrDefaultAsync(cancel);
}
