using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Practice;
using InterviewPrep.Settings;

namespace InterviewPrep.Questions;

/// <summary>Reads everything that the page of one question shows, in one round trip.</summary>
public sealed class QuestionReader(AppDbContext db, Paywall paywall, RelatedQuestions related, CurrentSettings settings)
{
    /// <summary>As <see cref="ReadAsync"/>, also by a slug that the question once had; its facts say the one it has now.</summary>
    public async Task<QuestionPage?> ReadByAnySlugAsync(string slug, Viewer viewer, CancellationToken cancel) =>
        await ReadAsync(slug, viewer, cancel)
        ?? (
            await db.MovedToAsync(SlugKind.Question, slug, cancel) is { } moved
                ? await ReadAsync(moved, viewer, cancel)
                : null
        );

    /// <summary>The page for this viewer, or null where no published question has that slug.</summary>
    public async Task<QuestionPage?> ReadAsync(string slug, Viewer viewer, CancellationToken cancel)
    {
        var hasAnswers = settings.Now.HasCommunityAnswers;
        var lookup = related.Find(slug, viewer);
        await using var batch = new SqlBatch(db);
        batch
            .With("slug", slug)
            .With("member", viewer.MemberId ?? Guid.Empty)
            .With("skip", 0)
            .Add(QuestionSql.Facts)
            .Add(QuestionSql.Topics)
            .Add(QuestionSql.FollowUps)
            .Add(QuestionSql.Sections)
            .Add(QuestionSql.Asked)
            .Add(QuestionSql.Reports);
        if (hasAnswers)
        {
            batch.Add(QuestionSql.Answers).Add(QuestionSql.AnswerCount);
        }

        lookup.AddTo(batch);
        batch.Add(GuideRowSql.OfQuestion);
        paywall.AddTo(batch, viewer);
        if (viewer.MemberId is not null)
        {
            batch.AddOwnState();
        }

        await using var reader = await batch.ReadAsync(cancel);
        if (await reader.ListAsync(QuestionSqlRows.Facts, cancel) is not [var facts])
        {
            return null;
        }

        return new QuestionPage
        {
            Facts = facts,
            Topics = await reader.ListAsync(QuestionSqlRows.Name, cancel),
            FollowUps = await reader.ListAsync(QuestionSqlRows.FollowUp, cancel),
            Sections = await reader.ListAsync(QuestionSqlRows.Section, cancel),
            Asked = await reader.ListAsync(QuestionSqlRows.Asked, cancel),
            Reports = await reader.ListAsync(QuestionSqlRows.Report, cancel),
            Answers = hasAnswers ? await reader.ListAsync(QuestionSqlRows.Answer, cancel) : [],
            AnswerCount = hasAnswers ? (await reader.ListAsync(r => r.GetInt32(0), cancel)).Single() : 0,
            Related = await lookup.ReadAsync(reader, cancel),
            Guides = await reader.ListAsync(GuideRowSql.Read, cancel),
            Opened = await paywall.ReadAsync(reader, facts.Access, viewer, cancel),
            Own = viewer.MemberId is null ? OwnState.None : await reader.OwnStateAsync(cancel),
        };
    }
}
