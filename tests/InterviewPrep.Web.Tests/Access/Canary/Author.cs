using InterviewPrep.Community;
using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>A member whose own texts nobody else may read, but for one public answer.</summary>
internal static class Author
{
    /// <summary>In what the author made public.</summary>
    public const string PublicToken = CanaryPack.Shown + "publicanswer";

    public static async Task<IReadOnlyList<string>> WriteAsync(SiteHost host)
    {
        var author = await new Person { Name = "Author" }.JoinAsync(host);
        var now = host.Clock.GetUtcNow();
        return await host.QueryAsync(async db =>
        {
            var open = await IdAsync(db, "weigh-a-survey");
            var closed = await IdAsync(db, "choose-a-kernel-bandwidth");
            db.AddRange(
                Answer(author, open, AnswerVisibility.Public, PublicToken, now),
                Answer(author, closed, AnswerVisibility.Private, CanaryPack.Hidden + "privateanswer", now),
                new Draft
                {
                    MemberId = author,
                    QuestionId = open,
                    Markdown = CanaryPack.Hidden + "draft",
                    Number = 1,
                    SavedAt = now,
                },
                new Note
                {
                    MemberId = author,
                    QuestionId = open,
                    Markdown = CanaryPack.Hidden + "note",
                    Html = $"<p>{CanaryPack.Hidden}note</p>",
                    RendererVersion = RendererVersion.Current,
                    SavedAt = now,
                }
            );
            await db.SaveChangesAsync();
            return await db.Answers.Select(a => a.Id.ToString()).ToListAsync();
        });
    }

    private static Task<int> IdAsync(AppDbContext db, string slug) =>
        db.Questions.Where(q => q.Slug == slug).Select(q => q.Id).SingleAsync();

    private static SubmittedAnswer Answer(
        Guid author,
        int question,
        AnswerVisibility visibility,
        string token,
        DateTimeOffset now
    ) =>
        new()
        {
            MemberId = author,
            QuestionId = question,
            Visibility = visibility,
            Markdown = token,
            Html = $"<p>{token}</p>",
            RendererVersion = RendererVersion.Current,
            SubmittedAt = now,
            RevisedAt = now,
            RevisionNumber = 2,
            Revisions =
            [
                Revision(
                    1,
                    CanaryPack.Hidden + "revision" + (visibility == AnswerVisibility.Public ? "one" : "two"),
                    now
                ),
                Revision(2, token, now),
            ],
        };

    private static AnswerRevision Revision(int number, string token, DateTimeOffset now) =>
        new()
        {
            Number = number,
            Markdown = token,
            Html = $"<p>{token}</p>",
            RendererVersion = RendererVersion.Current,
            At = now,
        };
}
