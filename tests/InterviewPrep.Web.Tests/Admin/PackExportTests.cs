using System.IO.Compression;
using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Content going out as zips.</summary>
public sealed class PackExportTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Address = "/admin/packs/export";

    [Fact]
    public async Task A_button_exports_everything_and_it_is_noted_who_did()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var zip = await SubmitAsync(editor, "/admin/packs", "form#export", ("all", "true"));
        Assert.Contains("questions/not-ready.md", zip);
        Assert.Contains("questions/shrink-weights.md", zip);
        Assert.Contains("pack.yaml", zip);
        Assert.NotNull(
            await site.Host.QueryAsync(db =>
                db.AuditEntries.Where(a => a.Action == "pack.exported").Select(a => a.ActorId).FirstAsync()
            )
        );
    }

    [Fact]
    public async Task The_list_of_questions_exports_those_that_are_chosen()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var list = await editor.GetAsync("/admin/questions");
        Assert.Equal(Address, list.Html.QuerySelector("form#bulk button[formaction]")!.GetAttribute("formaction"));
        var zip = await SubmitAsync(editor, "/admin/questions", "form#bulk", ("slugs", ReadingDatabase.Pro));
        Assert.Equal(
            ["questions/shrink-weights.md"],
            zip.Where(p => p.StartsWith("questions/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_list_of_guides_exports_those_that_are_chosen()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("exported-guide");
        await site.Host.NewGuideAsync("guide-that-stays");
        var list = await editor.GetAsync("/admin/guides");
        Assert.NotNull(list.Html.QuerySelector($"form[action='{Address}'] input[name=guides][value={slug}]"));
        var zip = await SubmitAsync(editor, "/admin/guides", $"form[action='{Address}']", ("guides", slug));
        Assert.Contains($"guides/{slug}.md", zip);
        Assert.DoesNotContain("guides/guide-that-stays.md", zip);
        Assert.DoesNotContain(zip, p => p.StartsWith("questions/", StringComparison.Ordinal));
        var all = await SubmitAsync(editor, "/admin/packs", "form#export", ("all", "true"));
        Assert.Contains("guides/guide-that-stays.md", all);
    }

    [Fact]
    public async Task Without_a_choice_nothing_is_exported_and_the_reason_is_said()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var token = Token(await editor.GetAsync("/admin/questions"));
        var refused = await editor.PostAsync(Address, [("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(
            "Choose the questions or guides first.",
            refused.Words(".form-errors"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_would_not_come_back_is_named_and_nothing_is_sent()
    {
        await using var other = new SiteFixture<ReadingDatabase>();
        await other.InitializeAsync();
        await other.Host.QueryAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"update questions set context_markdown = {"One.\n\n## Two\n\nThree."} where slug = 'shrink-weights'"
            )
        );
        var editor = await other.Host.SignedInEditorAsync(MemberRole.Editor);
        var refused = await editor.SubmitAsync(await editor.GetAsync("/admin/packs"), "form#export", ("all", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("“## Two” is no heading of a question.", refused.Words("#problems"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_but_editors_exports(bool isMember)
    {
        var browser = isMember
            ? await site.Host.SignedInClientAsync(new Person { IsPro = true })
            : site.Host.Anonymous();
        var token = Token(await browser.GetAsync(isMember ? "/account/profile" : "/account/sign-in"));
        var refused = await browser.PostAsync(Address, [("all", "true"), ("__RequestVerificationToken", token)]);
        Assert.NotEqual("application/zip", refused.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(refused.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized });
    }

    private static string? Token(Page page) =>
        page.Html.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value");

    private static async Task<List<string>> SubmitAsync(
        Browser editor,
        string page,
        string form,
        (string Name, string Value) field
    )
    {
        var token = Token(await editor.GetAsync(page));
        Assert.NotNull((await editor.GetAsync(page)).Html.QuerySelector(form));
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create(field.Name, field.Value),
            KeyValuePair.Create("__RequestVerificationToken", token!),
        ]);
        using var response = await editor.Http.PostAsync(Address, body);
        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        await using var zip = new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        return [.. zip.Entries.Select(e => e.FullName)];
    }
}
