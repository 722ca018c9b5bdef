using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Packs that editors bring as zips.</summary>
public sealed class PackUploadTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Address = "/admin/packs";

    private static readonly string Pack = Path.Combine(Repository.Folder, "tests", "packs", "reading");

    [Fact]
    public async Task A_pack_is_looked_at_then_imported_and_its_report_stays()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var sent = await SendAsync(editor, Zip(("questions/count-votes.md", "difficulty: easy", "difficulty: hard")));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var waiting = await SettledAsync(editor, sent.RedirectsTo!);
        Assert.Contains("0 added, 1 changed, 0 archived", waiting.Words("#counts"), StringComparison.Ordinal);
        Assert.Contains("difficulty", waiting.Words("#changes tbody"), StringComparison.Ordinal);
        Assert.Equal(Difficulty.Easy, await DifficultyAsync());

        var asked = await editor.SubmitAsync(waiting, "form#decide", ("take", "Pack"));
        Assert.Equal(sent.RedirectsTo, asked.RedirectsTo);
        var done = await SettledAsync(editor, asked.RedirectsTo!);
        Assert.Contains("Imported", done.Words(".pack-facts"), StringComparison.Ordinal);
        Assert.Contains("by Ed Editor", done.Words(".pack-facts"), StringComparison.Ordinal);
        Assert.Null(done.Html.QuerySelector("form#decide"));
        Assert.Equal(Difficulty.Hard, await DifficultyAsync());
        Assert.Contains("Imported", (await editor.GetAsync(Address)).Words("#uploads tbody"), StringComparison.Ordinal);
        Assert.Equal(
            ["pack.import-asked", "pack.imported", "pack.uploaded"],
            await site.Host.QueryAsync(db =>
                db.AuditEntries.Where(a => a.Subject == "pack" && a.ActorId != null && a.Action != "pack.cancelled")
                    .Select(a => a.Action)
                    .Distinct()
                    .Order()
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Faults_stand_there_by_file_and_line_and_there_is_no_button_to_import()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var sent = await SendAsync(editor, Zip(("topics.yaml", "- slug: ", "- slag: ")));
        var page = await SettledAsync(editor, sent.RedirectsTo!);
        Assert.Contains("Nothing was imported", page.Words("#counts"), StringComparison.Ordinal);
        Assert.Contains("topics.yaml", page.Words("#problems tbody"), StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("form#decide"));
        var token = page.Html.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value");
        token ??= await TokenAsync(editor);
        var refused = await editor.PostAsync(
            $"{page.Path}?handler=Import",
            [("take", "Pack"), ("__RequestVerificationToken", token)]
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Nothing was done", refused.Words(".form-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_decision_can_be_looked_at_again_or_dropped()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var sent = await SendAsync(editor, Zip(("questions/count-votes.md", "difficulty: easy", "difficulty: medium")));
        var page = await SettledAsync(editor, sent.RedirectsTo!);
        var token = page.Html.QuerySelector("#decide [name=__RequestVerificationToken]")!.GetAttribute("value");
        foreach (
            var (act, take) in new[] { ("Import", "1"), ("Import", "Pack, Pack"), ("Check", "2"), ("Check", "No") }
        )
        {
            var refused = await editor.PostAsync(
                $"{page.Path}?handler={act}",
                [("take", take), ("__RequestVerificationToken", token)]
            );
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        }

        foreach (var button in page.Html.QuerySelectorAll("#decide button[formaction]"))
        {
            var done = await editor.PostAsync(
                button.GetAttribute("formaction")!,
                [("take", "Database"), ("__RequestVerificationToken", token)]
            );
            Assert.Equal(sent.RedirectsTo, done.RedirectsTo);
            page = await SettledAsync(editor, done.RedirectsTo!);
        }

        Assert.Contains("Stopped", page.Words(".pack-facts"), StringComparison.Ordinal);
        Assert.Contains("Nothing of it is in the database", page.Words("#run"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Choose the zip of a pack.")]
    [InlineData("%PDF-1.7 and more", "This is no zip")]
    public async Task What_is_no_pack_is_refused_at_its_field_and_not_kept(string content, string said)
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var before = await CountAsync();
        var refused = await SendAsync(editor, Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words("#Zip-error"), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_zip_may_be_larger_than_any_other_form()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var noise = new byte[900_000];
        new Random(3).NextBytes(noise);
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. noise];
        var sent = await SendAsync(editor, Zip(images: [("images/noise.png", png)]));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_but_editors_brings_anything(bool isMember)
    {
        var browser = isMember
            ? await site.Host.SignedInClientAsync(new Person { IsPro = true })
            : site.Host.Anonymous();
        var before = await CountAsync();
        var token = await TokenAsync(browser, isMember ? "/account/profile" : "/account/sign-in");
        var refused = await SendAsync(browser, Zip(), token);
        Assert.Equal(isMember ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(before, await CountAsync());
        foreach (var act in (string[])["Import", "Check", "Cancel"])
        {
            var other = await browser.PostAsync(
                $"{Address}/1?handler={act}",
                [("take", "Pack"), ("__RequestVerificationToken", token)]
            );
            Assert.Equal(isMember ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, other.Status);
        }
    }

    [Fact]
    public async Task An_upload_that_is_not_there_is_not_found()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{Address}/999999")).Status);
        var token = await TokenAsync(editor);
        foreach (var act in (string[])["Import", "Check", "Cancel"])
        {
            var refused = await editor.PostAsync(
                $"{Address}/999999?handler={act}",
                [("take", "Pack"), ("__RequestVerificationToken", token)]
            );
            Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        }
    }

    private static async Task<Page> SettledAsync(Browser editor, string path)
    {
        Page page = null!;
        await Eventually.TrueAsync(async () =>
        {
            page = await editor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            return page.Html.QuerySelector("#progress") is null;
        });
        return page;
    }

    private static async Task<Page> SendAsync(Browser browser, byte[] zip, string? token = null)
    {
        using var file = new ByteArrayContent(zip);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var body = new MultipartFormDataContent
        {
            { file, "Zip", "pack.zip" },
            { new StringContent(token ?? await TokenAsync(browser)), "__RequestVerificationToken" },
        };
        using var response = await browser.Http.PostAsync(Address, body);
        var text = await response.Content.ReadAsStringAsync();
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        return new Page(Address, response, html, text);
    }

    private static async Task<string> TokenAsync(Browser browser, string page = Address) =>
        (await browser.GetAsync(page)).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static byte[] Zip(
        (string Path, string Old, string New)? change = null,
        params (string Path, byte[] Bytes)[] images
    )
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(Pack, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(Pack, file).Replace('\\', '/');
                var content = File.ReadAllBytes(file);
                if (change?.Path == path)
                {
                    var text = Encoding.UTF8.GetString(content);
                    Assert.Contains(change.Value.Old, text, StringComparison.Ordinal);
                    content = Encoding.UTF8.GetBytes(
                        text.Replace(change.Value.Old, change.Value.New, StringComparison.Ordinal)
                    );
                }

                using var stream = zip.CreateEntry(path).Open();
                stream.Write(content);
            }

            foreach (var (path, image) in images)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(image);
            }
        }

        return bytes.ToArray();
    }

    private Task<int> CountAsync() =>
        site.Host.QueryAsync(db =>
            db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pack_uploads").SingleAsync()
        );

    private Task<Difficulty?> DifficultyAsync() =>
        site.Host.QueryAsync(db =>
            db.Questions.Where(q => q.Slug == ReadingDatabase.Free).Select(q => q.Difficulty).SingleAsync()
        );
}
