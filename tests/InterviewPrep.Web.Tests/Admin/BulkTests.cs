using System.Net;
using InterviewPrep.Access;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Members;
using InterviewPrep.Web.Areas.Admin.Pages.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Several questions changed at once, and back.</summary>
public sealed class BulkTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string List = "/admin/questions";

    [Fact]
    public async Task What_is_chosen_is_changed_with_a_revision_each_and_changed_back_by_undo()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Pro", ReadingDatabase.Pro, ReadingDatabase.Draft);
        await SendAsync(editor, "Free", ReadingDatabase.Pro, ReadingDatabase.Draft);
        Assert.Equal(AccessLevel.Free, await AccessAsync(ReadingDatabase.Pro));
        var after = await editor.GetAsync(List);
        Assert.Contains("2 questions changed.", after.Words("#bulk-done"), StringComparison.Ordinal);
        var history = await editor.GetAsync($"{List}/{ReadingDatabase.Pro}/history");
        Assert.Contains("For a test", history.Words(".revisions > li"), StringComparison.Ordinal);

        await editor.SubmitAsync(after, "#bulk-done form");
        Assert.Equal(AccessLevel.Pro, await AccessAsync(ReadingDatabase.Pro));
        Assert.Null((await editor.GetAsync(List)).Html.QuerySelector("#bulk-done form"));
        var again = await editor.SubmitAsync(after, "#bulk-done form");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_undone()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Pro", ReadingDatabase.Free);
        var after = await editor.GetAsync(List);
        var other = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Bob");
        var page = await other.GetAsync($"{List}/{ReadingDatabase.Free}");
        await other.SubmitAsync(page, "form#edit", ("Form.Text.Minutes", "31"), ("Form.Reason", "Longer"));

        await editor.SubmitAsync(after, "#bulk-done form");
        Assert.Contains(
            "It was changed again since",
            (await editor.GetAsync(List)).Words("#bulk-done"),
            StringComparison.Ordinal
        );
        Assert.Equal(AccessLevel.Pro, await AccessAsync(ReadingDatabase.Free));
    }

    [Theory]
    [InlineData("", "count-votes", "For a test", "Choose what to do")]
    [InlineData("Erase", "count-votes", "For a test", "Choose what to do")]
    [InlineData("2", "count-votes", "For a test", "Choose what to do")]
    [InlineData("Free, Pro", "count-votes", "For a test", "Choose what to do")]
    [InlineData("Free", "", "For a test", "Choose the questions")]
    [InlineData("AddTopic", "count-votes", "For a test", "Choose the topic")]
    [InlineData("Free", "count-votes", " ", "Say in a few words why")]
    public async Task What_is_missing_is_said_and_nothing_is_changed(
        string kind,
        string slug,
        string reason,
        string said
    )
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(List);
        var refused = await editor.SubmitAsync(
            page,
            "form#bulk",
            ("kind", kind),
            ("reason", reason),
            ("slugs", slug.Length > 0 ? slug : null)
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words(".form-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_questions_that_are_gone_are_counted()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Pro", ReadingDatabase.Pro, "gone", "gone", "long-gone");
        Assert.Contains(
            "2 of those chosen are not there any more.",
            (await editor.GetAsync(List)).Words("#bulk-done"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("?status=draft", true)]
    [InlineData("/count-votes", false)]
    [InlineData("2?status=draft", false)]
    [InlineData("?q=", false, 30_000)]
    public async Task Only_the_list_is_gone_back_to(string end, bool isTaken, int typed = 0)
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var back = List + end + new string('x', typed);
        var done = await editor.SubmitAsync(
            await editor.GetAsync(List),
            "form#bulk",
            ("kind", "Free"),
            ("reason", "For a test"),
            ("slugs", ReadingDatabase.Free),
            ("back", back)
        );
        Assert.Equal(isTaken ? back : List, done.RedirectsTo);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ж")]
    [InlineData("題")]
    [InlineData("🙂")]
    [InlineData("\"")]
    public async Task What_is_said_of_many_fits_into_a_small_cookie(string letter)
    {
        var title = string.Concat(Enumerable.Repeat(letter, 200 / letter.Length));
        var titles = Enumerable.Repeat(title, 25).ToList();
        var why = string.Concat(Enumerable.Repeat("Ж is no topic. ", 50));
        var result = new BulkResult(int.MaxValue, 0, titles, [.. titles.Select(t => (t, why))]);
        var (cookie, read) = await site.Host.InScopeAsync(services =>
        {
            var context = new DefaultHttpContext { RequestServices = services };
            var provider = services.GetRequiredService<ITempDataProvider>();
            var data = new TempDataDictionary(context, provider);
            BulkDone.Of(result, isUndone: false).Keep(data);
            data.Save();
            return Task.FromResult((context.Response.Headers.SetCookie, BulkDone.Take(data)));
        });
        Assert.InRange(cookie.Sum(c => c!.Length), 1, 1_600);
        Assert.Equal((25, 25), (read!.Held.Count, read.Refused.Count));
        Assert.Contains("25 could not be changed:", read.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_refusals_than_there_is_room_for_are_counted_on_the_page()
    {
        await using var other = new SiteFixture<ReadingDatabase>();
        await other.InitializeAsync();
        var title = string.Concat(Enumerable.Repeat("🙂", 100));
        await other.Host.QueryAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"update questions set title = {title}, prompt_markdown = {"One.\n\n## Two\n\nThree."}"
            )
        );
        var editor = await other.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Archive", ReadingDatabase.Pro, ReadingDatabase.Free, ReadingDatabase.Draft);
        var said = (await editor.GetAsync(List)).Html.QuerySelector("#bulk-done")!;
        Assert.Contains("0 questions changed. 3 could not be changed:", said.TextContent, StringComparison.Ordinal);
        var lines = said.QuerySelectorAll("li").Select(l => l.TextContent).ToList();
        Assert.StartsWith($"{title[..58]}…: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("and 2 more", lines[^1]);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var titles = Enumerable.Range(1, 20).Select(i => $"Title {i} of these").ToList();
        var done = BulkDone.Of(new BulkResult(null, 1, titles, [.. titles.Select(t => (t, "No."))]), isUndone: true);
        Assert.Equal("1 question changed back. 20 could not be changed back:", done.Sentence);
        Assert.Equal("Title 1 of these", done.Held.Lines[0]);
        Assert.Equal("Title 1 of these: No.", done.Refused.Lines[0]);
        Assert.InRange(done.Refused.More, 1, 17);
        Assert.Equal(20, done.Refused.Lines.Count + done.Refused.More);
    }

    [Fact]
    public async Task Nobody_undoes_what_another_editor_did()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Pro", ReadingDatabase.Draft);
        await SendAsync(editor, "Free", ReadingDatabase.Draft);
        var id = await site.Host.QueryAsync(db =>
            db.Database.SqlQuery<int>($"select max(id) as \"Value\" from bulk_changes").SingleAsync()
        );
        var other = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Bob");
        var page = await other.GetAsync(List);
        var token = page.Html.QuerySelector("#bulk [name=__RequestVerificationToken]")!.GetAttribute("value");
        var refused = await other.PostAsync(
            $"{List}?handler=Undo",
            [("id", $"{id}"), ("__RequestVerificationToken", token)]
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(AccessLevel.Free, await AccessAsync(ReadingDatabase.Draft));
    }

    private static async Task SendAsync(Browser editor, string kind, params string[] slugs)
    {
        var done = await editor.SubmitAsync(
            await editor.GetAsync(List),
            "form#bulk",
            [("kind", kind), ("reason", "For a test"), .. slugs.Select(s => ("slugs", (string?)s))]
        );
        Assert.True(done.RedirectsTo == List, $"{done} {done.Words("main")}");
    }

    private Task<AccessLevel> AccessAsync(string slug) =>
        site.Host.QueryAsync(db => db.Questions.Where(q => q.Slug == slug).Select(q => q.Access).SingleAsync());
}
