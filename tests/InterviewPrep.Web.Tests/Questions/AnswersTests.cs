using System.Net;
using InterviewPrep.Practice;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class AnswersTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = "/questions/" + ReadingDatabase.Pro;

    [Fact]
    public async Task More_community_answers_than_fit_are_counted_and_read_page_by_page_best_first()
    {
        await WriteAsync(ReadingDatabase.Pro, 45);
        var reader = site.Host.Anonymous();

        var question = await reader.GetAsync(Pro);
        Assert.Equal(Scores(45, 20), Shown(question));
        Assert.Equal("All 45 community answers", question.Words("#community > p a"));

        var all = await reader.GetAsync(question.Html.QuerySelector("#community > p a")!.GetAttribute("href")!);
        Assert.Equal(Scores(45, 20), Shown(all));
        Assert.Contains("45 answers to", all.Words(".page-lede")!, StringComparison.Ordinal);
        var second = await reader.GetAsync(all.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(Scores(25, 20), Shown(second));
        var last = await reader.GetAsync(second.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(Scores(5, 5), Shown(last));
        Assert.Null(last.Html.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Where_all_answers_fit_there_is_no_way_to_the_rest()
    {
        await WriteAsync(ReadingDatabase.Free, 3);

        var page = await site.Host.Anonymous().GetAsync("/questions/" + ReadingDatabase.Free);

        Assert.Equal(Scores(3, 3), Shown(page));
        Assert.Null(page.Html.QuerySelector("#community > p a"));
    }

    [Theory]
    [InlineData(Pro + "/answers?page=0")]
    [InlineData(Pro + "/answers?page=99")]
    [InlineData(Pro + "/answers?page=99999999999")]
    [InlineData("/questions/" + ReadingDatabase.Draft + "/answers")]
    [InlineData("/questions/nothing-here/answers")]
    public async Task A_page_without_answers_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync(path)).Status);

    [Fact]
    public async Task A_vote_on_a_later_page_leads_back_to_that_page()
    {
        await WriteAsync(ReadingDatabase.Free, 30);
        var ada = await site.Host.SignedInClientAsync(new Person());
        var page = await ada.GetAsync($"/questions/{ReadingDatabase.Free}/answers?page=2");

        var voted = await ada.SubmitAsync(page, ".votes", ("value", "1"));

        Assert.StartsWith(
            $"/questions/{ReadingDatabase.Free}/answers?page=2#answer-",
            voted.RedirectsTo,
            StringComparison.Ordinal
        );
    }

    private static string[] Scores(int best, int count) =>
        [.. Enumerable.Range(0, count).Select(n => best - n == 1 ? "1 point" : $"{best - n} points")];

    private static string[] Shown(Page page) =>
        [.. page.Html.QuerySelectorAll(".answer .answer-head > span:first-child").Select(s => s.TextContent)];

    /// <summary>Leaves that many public answers, of 1 point and up, and a private and a hidden one of more.</summary>
    private async Task WriteAsync(string slug, int count)
    {
        var members = new List<Guid>();
        for (var n = 0; n < count + 2; n++)
        {
            members.Add(Guid.CreateVersion7());
        }

        await site.Host.QueryAsync(async db =>
        {
            var question = await db.Questions.Where(q => q.Slug == slug).Select(q => q.Id).SingleAsync();
            await db.Answers.Where(a => a.QuestionId == question).ExecuteDeleteAsync();
            foreach (var (id, score) in members.Select((id, at) => (id, at + 1)))
            {
                var name = id.ToString();
                db.Add(
                    new Members.Member
                    {
                        Id = id,
                        UserName = name,
                        NormalizedUserName = name,
                        DisplayName = "Ada",
                    }
                );
                db.Answers.Add(
                    new SubmittedAnswer
                    {
                        QuestionId = question,
                        MemberId = id,
                        Markdown = "Because.",
                        Html = "<p>Because.</p>",
                        RendererVersion = RendererVersion.Current,
                        RevisionNumber = 1,
                        Score = score,
                        Visibility = score == count + 1 ? AnswerVisibility.Private : AnswerVisibility.Public,
                        HiddenAt = score == count + 2 ? DateTimeOffset.UnixEpoch : null,
                    }
                );
            }

            return await db.SaveChangesAsync();
        });
    }
}
