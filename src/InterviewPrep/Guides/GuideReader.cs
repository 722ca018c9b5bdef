using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Guides.Reading;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Guides;

/// <summary>Reads one guide for one viewer, in one round trip.</summary>
public sealed class GuideReader(AppDbContext db)
{
    private static readonly string Answered = QuizOwnState.AnsweredSql("g.slug = @slug");
    private static readonly string Attempts = QuizOwnState.HistorySql("g.slug = @slug");

    /// <summary>As <see cref="ReadAsync"/>, also by a slug that the guide once had; its facts say the one it has now.</summary>
    public async Task<GuidePage?> ReadByAnySlugAsync(string slug, Viewer viewer, CancellationToken cancel) =>
        await ReadAsync(slug, viewer, cancel)
        ?? (
            await db.MovedToAsync(SlugKind.Guide, slug, cancel) is { } moved
                ? await ReadAsync(moved, viewer, cancel)
                : null
        );

    /// <summary>The page for this viewer, or null where no published guide has that slug.</summary>
    public async Task<GuidePage?> ReadAsync(string slug, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = Batch(slug, viewer);
        batch.Add(GuideSql.Facts).Add(GuideSql.Topics).Add(GuideSql.Sections).Add(GuideSql.References);
        batch.Add(GuideRowSql.Related).AddGuideTexts();
        if (viewer.MemberId is not null)
        {
            batch.AddOwnGuideState().Add(Answered).Add(Attempts);
        }

        await using var reader = await batch.ReadAsync(cancel);
        if (await reader.ListAsync(GuideSql.ReadFacts, cancel) is not [var facts])
        {
            return null;
        }

        var page = new GuidePage
        {
            Facts = facts,
            Topics = await reader.ListAsync(QuestionSqlRows.Name, cancel),
            Sections = await reader.ListAsync(GuideSql.ReadSection, cancel),
            References = await reader.ListAsync(GuideSql.ReadReference, cancel),
            Related = await reader.ListAsync(GuideRowSql.Read, cancel),
            Opened = (await reader.GuideTextsAsync(viewer, cancel))!,
            Own = viewer.MemberId is null ? OwnGuideState.None : await reader.OwnGuideStateAsync(cancel),
        };
        var own = viewer.MemberId is null ? QuizOwnState.None : await QuizOwnState.ReadAsync(reader, cancel);
        return page with { Quizzes = [.. Quizzes(page).Select(q => Quiz.Of(q.Facts, viewer, q.Items, own))] };
    }

    /// <summary>The texts alone, or null where no published guide has that slug.</summary>
    public async Task<OpenedGuide?> OpenAsync(string slug, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = Batch(slug, viewer);
        batch.AddGuideTexts();
        await using var reader = await batch.ReadAsync(cancel);
        return await reader.GuideTextsAsync(viewer, cancel);
    }

    private static IEnumerable<(QuizFacts Facts, IReadOnlyList<GuideQuizItem> Items)> Quizzes(GuidePage page) =>
        page
            .Sections.Cast<GuideSectionFacts?>()
            .Append(null)
            .Select(s => (Section: s, Part: s is null ? page.Opened.End : page.Opened.Section(s.Position)))
            .Where(p => p.Part is OpenPart { Quiz.Count: > 0 })
            .Select(p => (QuizFacts.Of(page.Facts, p.Section, ((OpenPart)p.Part).Quiz.Count), ((OpenPart)p.Part).Quiz));

    private SqlBatch Batch(string slug, Viewer viewer) =>
        new SqlBatch(db).With("slug", slug).With("pro", viewer.HasPro).With("member", viewer.MemberId ?? Guid.Empty);
}
