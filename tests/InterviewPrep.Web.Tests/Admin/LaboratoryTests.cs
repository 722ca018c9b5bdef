using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Trying a rubric on answers.</summary>
public sealed class LaboratoryTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = $"/questions/{ReadingDatabase.Pro}";
    private const string Address = $"/admin{Question}/laboratory";

    [Fact]
    public async Task The_sample_answer_is_tried_first_and_its_sentences_are_shown()
    {
        var page = await (await EditorAsync()).GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Html.QuerySelectorAll("#found mark"));
        Assert.Equal("sample", page.Html.QuerySelector("#pick option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_pasted_answer_earns_what_it_says_and_nothing_else()
    {
        var editor = await EditorAsync();
        var evidence = (await editor.GetAsync($"/admin{Question}"))
            .Html.QuerySelector("[name='Form.Text.Rubric[0].Evidence']")!
            .TextContent.Trim()
            .Split('\n')[0];
        var page = await editor.GetAsync(Address);
        var nothing = await editor.SubmitAsync(page, "form#lab", ("text", "I would ask a colleague."));
        Assert.StartsWith("0 of", nothing.Words("#found strong"), StringComparison.Ordinal);
        var one = await editor.SubmitAsync(
            page,
            "form#lab",
            ("text", $"First. I say {evidence.ToUpperInvariant()} here. Last.")
        );
        Assert.StartsWith("1 of", one.Words("#found strong"), StringComparison.Ordinal);
        Assert.Equal($"I say {evidence.ToUpperInvariant()} here.", one.Words("#found .found-quote"));
        Assert.Equal(evidence.ToUpperInvariant(), one.Words("#found mark"));
        Assert.Contains("First.", one.Html.QuerySelector("#text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_answer_is_picked_and_a_private_one_is_not()
    {
        var editor = await EditorAsync();
        var author = await site.Host.SignedInClientAsync(new Person { Name = "Petra Public" });
        await author.SubmitAsync(
            await author.GetAsync(Question),
            "form[action$='/answer']",
            ("Text", "Said in public."),
            ("Visibility", "Public")
        );
        var secret = await site.Host.SignedInClientAsync(new Person { Name = "Saul Secret" });
        await secret.AnswerAsync(Question, "Said to myself.");
        var page = await editor.GetAsync(Address);
        var option = page.Html.QuerySelectorAll("#pick option").Single(o => o.TextContent.Contains("Petra Public"));
        Assert.DoesNotContain("Saul", page.Words("#pick"), StringComparison.Ordinal);
        var tried = await editor.GetAsync($"{Address}?pick={option.GetAttribute("value")}");
        Assert.Contains("Said in public.", tried.Html.QuerySelector("#text")!.TextContent, StringComparison.Ordinal);
        for (var id = 1; id < 10; id++)
        {
            Assert.DoesNotContain(
                "Said to myself",
                (await editor.GetAsync($"{Address}?pick=answer:{id}")).Text,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("?pick=answer:999999999999999999999")]
    [InlineData("?pick=answer:-1")]
    [InlineData("?pick=question:no-such")]
    [InlineData("?pick=nonsense")]
    [InlineData("?pick=")]
    public async Task A_pick_that_means_nothing_shows_an_empty_text(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await (await EditorAsync()).GetAsync(Address + query)).Status);

    [Fact]
    public async Task Too_long_a_text_is_refused_and_nobody_else_tries_anything()
    {
        var editor = await EditorAsync();
        var page = await editor.GetAsync(Address);
        var refused = await editor.SubmitAsync(page, "form#lab", ("text", new string('x', 50_001)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        var member = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(Address, [("text", "x")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/admin/questions/no-such/laboratory")).Status);
    }

    private Task<Browser> EditorAsync() => site.Host.SignedInEditorAsync(MemberRole.Editor);
}
