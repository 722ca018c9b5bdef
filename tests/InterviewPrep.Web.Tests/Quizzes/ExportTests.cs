using System.Text.Json;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

public sealed class ExportTests(SiteFixture<QuizDatabase> site) : IClassFixture<SiteFixture<QuizDatabase>>
{
    [Fact]
    public async Task Answers_are_exported_in_words_and_those_of_a_locked_question_only_as_far_as_they_were_typed()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id, IsPro = true });
        await QuizPages.PickAsync(browser, QuizPages.FreeSection, "Which comes first", "a guess");
        await QuizPages.PickAsync(browser, QuizPages.Pro, "Which of these is quota", "taking whoever comes");
        await QuizPages.TypeAsync(browser, QuizPages.Pro, "How many of 90", "29.9");

        var open = await ReadAsync(browser);
        Assert.Equal(
            ["Which comes first?|a guess||False", "quota|taking whoever comes, zqlockedkauri||True", "90||29.9|True"],
            open.Answers.Select((a, at) => at == 0 ? a : Short(a))
        );

        await site.Host.QueryAsync(db =>
            db.Entitlements.Where(e => e.MemberId == id)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.EndsAt, x => x.StartsAt.AddMinutes(1)))
        );
        var closed = await ReadAsync(browser);
        Assert.Equal(["Which comes first?|a guess||False", "|||True", "||29.9|True"], closed.Answers);
        Assert.DoesNotContain(QuizPages.Locked, closed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(QuizPages.Key, open.Text, StringComparison.Ordinal);
        Assert.Contains("Spread a sample", closed.Text, StringComparison.Ordinal);
    }

    private static string Short(string answer) =>
        string.Join(
            '|',
            answer
                .Split('|')
                .Select(
                    (part, at) =>
                        at > 0 ? part
                        : part.Contains("quota") ? "quota"
                        : "90"
                )
        );

    private static async Task<(string Text, IEnumerable<string> Answers)> ReadAsync(Browser browser)
    {
        var export = await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#export");
        var answers = JsonDocument.Parse(export.Text).RootElement.GetProperty("quizzes").GetProperty("answers");
        return (
            export.Text,
            [
                .. answers
                    .EnumerateArray()
                    .Select(a =>
                        $"{a.GetProperty("question")}|{string.Join(',', a.GetProperty("chosen").EnumerateArray())}|{a.GetProperty("typed")}|{a.GetProperty("isRight")}"
                    ),
            ]
        );
    }
}
