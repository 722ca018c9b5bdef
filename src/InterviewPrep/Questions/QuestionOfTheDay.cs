using InterviewPrep.Data;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Questions;

/// <summary>The question that everybody is shown today.</summary>
/// <param name="OverviewHtml">Null where there is none, or where it only repeats the prompt.</param>
/// <param name="Date">The UTC date that chose it.</param>
public sealed record DailyQuestion(
    DateOnly Date,
    string Slug,
    string Title,
    string? OverviewHtml,
    string PromptHtml,
    bool HasMathematics,
    string Category,
    Difficulty? Difficulty,
    int? Minutes
);

/// <summary>Chooses a question by the UTC date among the published free ones, in an order that looks random.</summary>
public sealed class QuestionOfTheDay(AppDbContext db, TimeProvider clock)
{
    // A digest of date and slug: a question that is published at noon rarely changes the day's choice.
    private const string Chosen = """
        select q.id as "Value"
        from search_documents d join questions q on q.id = d.question_id
        where d.published_at is not null and d.access = 0
        order by md5({0} || q.slug) limit 1
        """;

    /// <summary>Today's question, or null where no free one is published.</summary>
    public async Task<DailyQuestion?> ReadAsync(CancellationToken cancel)
    {
        var date = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var ids = await db.Database.SqlQueryRaw<int>(Chosen, date.ToString("yyyy-MM-dd")).ToListAsync(cancel);
        return await db
            .Questions.Published()
            .Where(q => ids.Contains(q.Id))
            .Select(q => new DailyQuestion(
                date,
                q.Slug,
                q.Title,
                q.Overview == null || q.Overview.Markdown == q.Prompt.Markdown
                    ? null
                    : StoredHtml.Shown(q.RendererVersion, q.Overview.Html, q.Overview.Markdown),
                StoredHtml.Shown(q.RendererVersion, q.Prompt.Html, q.Prompt.Markdown),
                q.HasMathematics,
                q.Category!.Name,
                q.Difficulty,
                q.Minutes
            ))
            .SingleOrDefaultAsync(cancel);
    }
}
