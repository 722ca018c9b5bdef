using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Settings;

namespace InterviewPrep.Questions;

/// <summary>The public answers to one question, best first, a page at a time.</summary>
public sealed class PublicAnswers(AppDbContext db, CurrentSettings settings)
{
    /// <summary>Answers on a page.</summary>
    public const int PageSize = 20;

    private const int LastPage = 1_000_000;

    /// <summary>The page, or null where there is none: no published question, or fewer answers.</summary>
    /// <param name="page">One-based; the first page exists without any answer.</param>
    public async Task<PublicAnswerPage?> ReadAsync(string slug, Viewer viewer, int page, CancellationToken cancel)
    {
        if (page is < 1 or > LastPage)
        {
            return null;
        }

        await using var batch = new SqlBatch(db)
            .With("slug", slug)
            .With("member", viewer.MemberId ?? Guid.Empty)
            .With("skip", (page - 1) * PageSize)
            .Add(QuestionSql.Title)
            .Add(QuestionSql.AnswerCount)
            .Add(QuestionSql.Answers);
        await using var reader = await batch.ReadAsync(cancel);
        if (await reader.ListAsync(r => r.GetString(0), cancel) is not [var title])
        {
            return null;
        }

        if (!settings.Now.HasCommunityAnswers)
        {
            return page > 1 ? null : new PublicAnswerPage(slug, title, 0, page, []);
        }

        var total = (await reader.ListAsync(r => r.GetInt32(0), cancel)).Single();
        var read = new PublicAnswerPage(
            slug,
            title,
            total,
            page,
            await reader.ListAsync(QuestionSqlRows.Answer, cancel)
        );
        return page > read.Pages ? null : read;
    }
}

/// <summary>One page of the public answers to a question.</summary>
/// <param name="Total">Public answers on all pages.</param>
public sealed record PublicAnswerPage(
    string Slug,
    string Title,
    int Total,
    int Page,
    IReadOnlyList<PublicAnswer> Answers
)
{
    /// <summary>At least 1.</summary>
    public int Pages => Math.Max(1, (Total + PublicAnswers.PageSize - 1) / PublicAnswers.PageSize);
}
