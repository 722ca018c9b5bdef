using InterviewPrep.Catalog;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Questions;

/// <summary>Conditions that many queries share.</summary>
public static class QuestionFilters
{
    /// <summary>What readers may see. Published is a stored state: no query compares dates.</summary>
    public static IQueryable<Question> Published(this IQueryable<Question> questions) =>
        questions.Where(q => q.Status == PublicationStatus.Published);

    /// <summary>The id of the published question that has that slug or once had it, or null.</summary>
    public static async Task<int?> PublishedIdAsync(this AppDbContext db, string slug, CancellationToken cancel) =>
        await db.IdAsync(slug, cancel)
        ?? (
            await db.MovedToAsync(SlugKind.Question, slug, cancel) is { } moved ? await db.IdAsync(moved, cancel) : null
        );

    private static Task<int?> IdAsync(this AppDbContext db, string slug, CancellationToken cancel) =>
        db.Questions.Published().Where(q => q.Slug == slug).Select(q => (int?)q.Id).SingleOrDefaultAsync(cancel);
}
