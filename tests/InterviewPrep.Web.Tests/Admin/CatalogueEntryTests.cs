using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Making and changing entries of the catalogue in the browser.</summary>
public sealed class CatalogueEntryTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Theory]
    [InlineData("topics")]
    [InlineData("companies")]
    [InlineData("roles")]
    [InlineData("rounds")]
    [InlineData("categories")]
    public async Task An_entry_of_each_kind_is_made_and_changed(string kind)
    {
        var editor = await EditorAsync();
        var made = await MakeAsync(editor, kind, ("Text[slug]", "made-here"), ("Text[name]", "Made here"));
        Assert.Equal($"/admin/{kind}/made-here", made.RedirectsTo);
        var page = await editor.GetAsync(made.RedirectsTo!);
        Assert.Equal("Made here", page.Words("h1"));
        var saved = await editor.SubmitAsync(page, "form#edit", ("Text[about]", "What it is."));
        Assert.Equal($"/admin/{kind}/made-here", saved.RedirectsTo);
        page = await editor.GetAsync(saved.RedirectsTo!);
        Assert.Equal("What it is.", page.Html.QuerySelector("[name='Text[about]']")!.TextContent.Trim());
        Assert.Contains(
            "\"about\": \"What it is.\"",
            await LastDetailAsync("catalogue.saved"),
            StringComparison.Ordinal
        );

        var same = await editor.ArriveAsync(await editor.SubmitAsync(page, "form#edit"));
        Assert.Contains("Nothing has changed", same.Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics", "Text[slug]", "No Slug", "is not a slug")]
    [InlineData("topics", "Text[slug]", "", "This is needed")]
    [InlineData("topics", "Text[slug]", "regularization", "is there already")]
    [InlineData("topics", "Text[name]", "", "This is needed")]
    [InlineData("topics", "Text[name]", "LINEAR MODELS", "already names the entry")]
    [InlineData("topics", "Text[aliases]", "one\nRegularization", "already names the entry")]
    [InlineData("topics", "Text[aliases]", "one\none", "stands twice")]
    [InlineData("topics", "Text[parent]", "regularization", "has a parent itself")]
    [InlineData("topics", "Text[parent]", "nowhere", "There is no topic")]
    [InlineData("companies", "Text[link]", "ftp://example.org", "is no address")]
    [InlineData("companies", "Text[mark]", "ABCDE", "shorten it to 4")]
    [InlineData("rounds", "Text[minutes]", "an: hour", "is not a whole number")]
    [InlineData("rounds", "Text[minutes]", "0", "is not a whole number")]
    [InlineData("categories", "Text[for]", "nobody", "is not known")]
    [InlineData("glossary", "Text[synonyms]", " \n ", "This is needed")]
    public async Task What_a_pack_would_be_refused_for_is_said_at_the_field_and_what_was_typed_is_kept(
        string kind,
        string field,
        string value,
        string said
    )
    {
        var editor = await EditorAsync();
        var refused = await MakeAsync(
            editor,
            kind,
            [
                .. new[]
                {
                    ("Text[slug]", "refused-here"),
                    ("Text[name]", "Refused here"),
                    ("Text[term]", "refused"),
                    ("Text[synonyms]", "declined"),
                }.Where(t => t.Item1 != field),
                (field, value),
            ]
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var control = refused.Html.QuerySelector($"[name='{field}']")!;
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Contains(
            said,
            control.ParentElement!.QuerySelector(".field-error")!.TextContent,
            StringComparison.Ordinal
        );
        if (control.TagName != "SELECT")
        {
            var kept = control.TagName == "INPUT" ? control.GetAttribute("value") : control.TextContent;
            Assert.Equal(value.Trim(), kept!.Trim());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/admin/{kind}/refused-here")).Status);
    }

    [Fact]
    public async Task A_renamed_topic_is_read_at_its_new_address_and_the_old_ones_lead_there_for_ever()
    {
        var editor = await EditorAsync();
        await MakeAsync(editor, "topics", ("Text[slug]", "first-name"), ("Text[name]", "Named twice"));
        await MakeAsync(
            editor,
            "topics",
            ("Text[slug]", "below-it"),
            ("Text[name]", "Below it"),
            ("Text[parent]", "first-name")
        );
        await RenameAsync(editor, "topics", "first-name", "second-name");
        await RenameAsync(editor, "topics", "second-name", "third-name");
        foreach (var old in (string[])["first-name", "second-name"])
        {
            var read = await site.Host.Anonymous().GetAsync($"/topics/{old}");
            Assert.Equal((HttpStatusCode.MovedPermanently, "/topics/third-name"), (read.Status, read.RedirectsTo));
            Assert.Equal("/admin/topics/third-name", (await editor.GetAsync($"/admin/topics/{old}")).RedirectsTo);
        }

        Assert.Equal(HttpStatusCode.OK, (await site.Host.Anonymous().GetAsync("/topics/third-name")).Status);
        var below = await editor.GetAsync("/admin/topics/below-it");
        Assert.Equal("third-name", below.Html.QuerySelector("option[selected]")!.GetAttribute("value"));

        // Nobody else gets an address that leads somewhere, but it may have its old one back.
        var taken = await MakeAsync(editor, "topics", ("Text[slug]", "first-name"), ("Text[name]", "Another"));
        Assert.Contains("leads there for ever", taken.Words(".field-error"), StringComparison.Ordinal);
        await RenameAsync(editor, "topics", "third-name", "first-name");
        Assert.Equal(HttpStatusCode.OK, (await site.Host.Anonymous().GetAsync("/topics/first-name")).Status);
        Assert.Equal("/topics/first-name", (await site.Host.Anonymous().GetAsync("/topics/third-name")).RedirectsTo);
    }

    [Fact]
    public async Task A_topic_with_others_below_it_does_not_go_below_one()
    {
        var editor = await EditorAsync();
        var page = await editor.GetAsync("/admin/topics/linear-models");
        await MakeAsync(editor, "topics", ("Text[slug]", "upper"), ("Text[name]", "Upper"));
        var refused = await editor.SubmitAsync(page, "form#edit", ("Text[parent]", "upper"));
        Assert.Contains("Topics stand below this one", refused.Words(".field-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_different_things_keep_both_and_two_who_change_the_same_are_asked()
    {
        var (one, two) = (await EditorAsync(), await EditorAsync());
        await MakeAsync(one, "companies", ("Text[slug]", "shared"), ("Text[name]", "Shared"));
        var (mine, theirs) = (
            await one.GetAsync("/admin/companies/shared"),
            await two.GetAsync("/admin/companies/shared")
        );
        await two.SubmitAsync(theirs, "form#edit", ("Text[about]", "Theirs."), ("Text[mark]", "Th"));
        var shown = await one.SubmitAsync(mine, "form#edit", ("Text[about]", "Mine."), ("Text[why]", "Because."));
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Contains("Theirs.", shown.Words("#overtaken pre"), StringComparison.Ordinal);
        Assert.Contains("Mark", shown.Words("#overtaken"), StringComparison.Ordinal);
        Assert.Equal("Th", shown.Html.QuerySelector("[name='Text[mark]']")!.GetAttribute("value"));
        Assert.Equal("Theirs.", await AboutAsync("shared"));

        var saved = await one.SubmitAsync(shown, "form#edit");
        Assert.Equal("/admin/companies/shared", saved.RedirectsTo);
        Assert.Equal("Mine.", await AboutAsync("shared"));
        Assert.Equal(
            "Th",
            await site.Host.QueryAsync(db =>
                db.Companies.Where(c => c.Slug == "shared").Select(c => c.Mark).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task What_nothing_uses_is_archived_and_brought_back_and_what_is_used_is_not()
    {
        var editor = await EditorAsync();
        await MakeAsync(editor, "topics", ("Text[slug]", "unused"), ("Text[name]", "Unused"));
        var unused = await editor.GetAsync("/admin/topics?only=unused");
        Assert.NotNull(unused.Html.QuerySelector("tbody a[href='/admin/topics/unused']"));
        Assert.Null(unused.Html.QuerySelector("tbody a[href='/admin/topics/regularization']"));
        var page = await editor.GetAsync("/admin/topics/unused");
        await editor.SubmitAsync(page, "form#archive");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync("/topics/unused")).Status);
        var archived = await editor.GetAsync("/admin/topics/unused");
        Assert.Null(archived.Html.QuerySelector("form#edit"));
        var late = await editor.ArriveAsync(await editor.SubmitAsync(page, "form#edit", ("Text[name]", "Later")));
        Assert.Contains("in the meantime", late.Words("main"), StringComparison.Ordinal);
        await editor.SubmitAsync(archived, "form#restore");
        Assert.Equal(HttpStatusCode.OK, (await site.Host.Anonymous().GetAsync("/topics/unused")).Status);

        Assert.Null((await editor.GetAsync("/admin/topics/regularization")).Html.QuerySelector("form#archive"));
        var token = page.Html.QuerySelector("#archive [name=__RequestVerificationToken]")!.GetAttribute("value");
        var refused = await editor.PostAsync(
            "/admin/topics/regularization?handler=Archive",
            [("__RequestVerificationToken", token)]
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("refers to this", refused.Words(".form-errors"), StringComparison.Ordinal);
        Assert.False(
            await site.Host.QueryAsync(db =>
                db.Topics.AnyAsync(t => t.Slug == "regularization" && t.ArchivedAt != null)
            )
        );
    }

    [Fact]
    public async Task A_name_and_a_synonym_are_searched_for_at_once()
    {
        var editor = await EditorAsync();
        var page = await editor.GetAsync("/admin/topics/regularization");
        await editor.SubmitAsync(page, "form#edit", ("Text[aliases]", "tikhonovizing"));
        Assert.Contains("shrink-weights", (await SearchAsync("tikhonovizing")).Text, StringComparison.Ordinal);

        Assert.DoesNotContain("shrink-weights", (await SearchAsync("quietening")).Text, StringComparison.Ordinal);
        var made = await MakeAsync(
            editor,
            "glossary",
            ("Text[term]", "quietening"),
            ("Text[synonyms]", "tikhonovizing")
        );
        Assert.Contains("shrink-weights", (await SearchAsync("quietening")).Text, StringComparison.Ordinal);
        await editor.SubmitAsync(await editor.GetAsync(made.RedirectsTo!), "form#archive");
        Assert.DoesNotContain("shrink-weights", (await SearchAsync("quietening")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_merged_after_one_saw_what_would_change()
    {
        var editor = await EditorAsync();
        await MakeAsync(editor, "topics", ("Text[slug]", "regularisation-too"), ("Text[name]", "Regularisation too"));
        var choose = await editor.GetAsync("/admin/topics/regularisation-too/merge");
        var first = choose.Html.QuerySelector("#choices a")!;
        Assert.Equal("/admin/topics/regularisation-too/merge?into=regularization", first.GetAttribute("href"));
        var preview = await editor.GetAsync(first.GetAttribute("href")!);
        Assert.Contains("0 questions", preview.Words("#preview"), StringComparison.Ordinal);
        Assert.Contains("Regularisation too", preview.Words("#preview li:nth-child(4)"), StringComparison.Ordinal);
        var done = await editor.SubmitAsync(preview, "form#merge");
        Assert.Equal("/admin/topics/regularization", done.RedirectsTo);
        Assert.Equal(
            "/topics/regularization",
            (await site.Host.Anonymous().GetAsync("/topics/regularisation-too")).RedirectsTo
        );
        var gone = await editor.GetAsync("/admin/topics/regularisation-too");
        Assert.NotNull(gone.Html.QuerySelector("#merged"));
        Assert.Null(gone.Html.QuerySelector("form#restore"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/admin/topics/regularisation-too/merge")).Status);
        var again = await editor.SubmitAsync(
            await editor.GetAsync(
                preview.Path.Replace("regularisation-too", "linear-models", StringComparison.Ordinal)
            ),
            "form#merge",
            ("into", "regularisation-too")
        );
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Theory]
    [InlineData("/admin/new/topics")]
    [InlineData("/admin/topics/regularization")]
    [InlineData("/admin/topics/regularization?handler=Archive")]
    [InlineData("/admin/topics/regularization?handler=Restore")]
    [InlineData("/admin/topics/regularization/merge")]
    public async Task Nobody_without_a_role_changes_anything(string address)
    {
        (string, string?)[] fields =
        [
            ("into", "linear-models"),
            ("Text[slug]", "intruder"),
            ("Text[name]", "Intruder"),
        ];
        var member = await site.Host.SignedInClientAsync(new Person());
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(address, fields)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Host.Anonymous().PostAsync(address, fields)).Status);
        Assert.True(
            await site.Host.QueryAsync(db =>
                db.Topics.AnyAsync(t => t.Slug == "regularization" && t.ArchivedAt == null)
            )
        );
        Assert.False(await site.Host.QueryAsync(db => db.Topics.AnyAsync(t => t.Slug == "intruder")));
    }

    private Task<Browser> EditorAsync() => site.Host.SignedInEditorAsync(MemberRole.Editor);

    private Task<Page> SearchAsync(string words) => site.Host.Anonymous().GetAsync($"/questions?q={words}");

    private static async Task<Page> MakeAsync(Browser editor, string kind, params (string, string?)[] typed) =>
        await editor.SubmitAsync(await editor.GetAsync($"/admin/new/{kind}"), "form#new", typed);

    private static async Task RenameAsync(Browser editor, string kind, string from, string to)
    {
        var page = await editor.GetAsync($"/admin/{kind}/{from}");
        var saved = await editor.SubmitAsync(page, "form#edit", ("Text[slug]", to));
        Assert.Equal($"/admin/{kind}/{to}", saved.RedirectsTo);
    }

    private Task<string> LastDetailAsync(string action) =>
        site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Action == action)
                .OrderByDescending(a => a.Id)
                .Select(a => a.Detail!)
                .FirstAsync()
        );

    private Task<string?> AboutAsync(string slug) =>
        site.Host.QueryAsync(db => db.Companies.Where(c => c.Slug == slug).Select(c => c.About).SingleAsync());
}
