using System.Net;
using System.Text;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.ImageForms;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Images that editors upload, and who sees them.</summary>
public sealed class ImageTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task An_upload_is_kept_without_its_notes_and_listed_with_the_Markdown_to_paste()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var file = SampleImages.Png(chunks: ("tEXt", Encoding.ASCII.GetBytes("Author\0Somebody")));

        var sent = await UploadAsync(editor, file, "Two [open] curves", "two-curves");

        Assert.Equal("/admin/images/two-curves.png", sent.RedirectsTo);
        var page = await editor.GetAsync(sent.RedirectsTo!);
        const string markdown = @"![Two \[open\] curves](images/two-curves.png)";
        Assert.Equal(markdown, page.Words(".image-markdown code"));
        Assert.Contains("4 × 3", page.Words(".pack-facts"), StringComparison.Ordinal);
        var list = await editor.GetAsync("/admin/images?q=two-curves&state=unused");
        Assert.Equal(markdown, list.Words("#images .image-markdown code"));
        using var image = await editor.Http.GetAsync("/media/two-curves.png");
        Assert.Equal("image/png", image.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(
            "Somebody",
            Encoding.Latin1.GetString(await image.Content.ReadAsByteArrayAsync()),
            StringComparison.Ordinal
        );
        Assert.Equal(["image.added"], await site.Host.ActionsOnImageAsync("two-curves.png"));
    }

    [Fact]
    public async Task Type_and_ending_go_by_the_content_and_the_name_by_the_file_where_it_has_one()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var sent = await UploadAsync(editor, SampleImages.Jpeg, "A dot", null, fileName: "by-its-file.png");
        Assert.Equal("/admin/images/by-its-file.jpg", sent.RedirectsTo);
        var nameless = await UploadAsync(editor, SampleImages.Jpeg, "A dot", null, fileName: "IMG 2024.jpg");
        Assert.Equal(HttpStatusCode.BadRequest, nameless.Status);
        Assert.Contains("give one", nameless.Words("#Input_Name-error"), StringComparison.Ordinal);
        Assert.Equal("A dot", nameless.Html.QuerySelector("#Input_Alt")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_drawing_is_served_so_that_nothing_in_it_could_run()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var sent = await UploadAsync(editor, Encoding.UTF8.GetBytes(Drawing), "A bar", "a-bar", fileName: "a.png");
        Assert.Equal("/admin/images/a-bar.svg", sent.RedirectsTo);

        using var answer = await editor.Http.GetAsync("/media/a-bar.svg");

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            answer.Headers.GetValues("Content-Security-Policy").Single()
        );
        Assert.Equal(Drawing, await answer.Content.ReadAsStringAsync());
        Assert.Contains(
            "40 × 30",
            (await editor.GetAsync(sent.RedirectsTo!)).Words(".pack-facts"),
            StringComparison.Ordinal
        );
    }

    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">\n<rect width=\"40\" height=\"9\"/>\n</svg>\n";

    public static TheoryData<byte[], string?, string?, string, string> Refused =>
        new()
        {
            {
                Encoding.UTF8.GetBytes(
                    Drawing.Replace("<rect ", "<rect onload=\"alert(1)\" ", StringComparison.Ordinal)
                ),
                "A trap",
                "p",
                "#File-error",
                "Line 2: A drawing has no attribute “onload”"
            },
            { Encoding.ASCII.GetBytes("<html><script>alert(1)</script>"), "A page", "p", "#File-error", "no PNG" },
            { SampleImages.Png()[..40], "Half", "p", "#File-error", "ends in the middle" },
            { SampleImages.PngOf(8_000, 8_000, []), "A bomb", "p", "#File-error", "make it smaller" },
            { new byte[1_200_000], "Long", "p", "#File-error", "more than 1,000,000 bytes" },
            { [], "Nothing", "p", "#File-error", "Choose an image." },
            { SampleImages.Png(), " ", "p", "#Input_Alt-error", "Say what the image shows." },
            { SampleImages.Png(), "Named", "../up", "#Input_Name-error", "lower-case letters" },
            { SampleImages.Png(), "Taken", "open-curve", "#Input_Name-error", "of that name already" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_is_kept(
        byte[] file,
        string? alt,
        string? name,
        string field,
        string said
    )
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var before = await CountAsync();
        var refused = await UploadAsync(editor, file, alt, name);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words(field), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Until_a_text_shows_it_nobody_but_editors_with_two_proofs_sees_an_image()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await UploadAsync(editor, SampleImages.Png(), "Nobody's", "not-yet");
        var readers = new[]
        {
            site.Host.Anonymous(),
            await site.Host.SignedInClientAsync(new Person { IsPro = true }),
            await site.Host.SignedInClientAsync(new Person { Roles = [MemberRole.Editor] }),
        };
        foreach (var path in (string[])["/media/not-yet.png", "/media/sealed-curve.png"])
        {
            using var seen = await editor.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            Assert.Contains("no-store", seen.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        foreach (var reader in readers)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/media/not-yet.png")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await readers[0].GetAsync("/media/sealed-curve.png")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await readers[2].GetAsync("/media/sealed-curve.png")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_but_editors_changes_an_image(bool isMember)
    {
        var browser = isMember
            ? await site.Host.SignedInClientAsync(new Person { IsPro = true })
            : site.Host.Anonymous();
        var expected = isMember ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized;
        var before = await CountAsync();
        var form = await browser.GetAsync(isMember ? "/account/profile" : "/account/sign-in");
        foreach (var act in (string[])["Replace", "Return", "Describe", "Delete", "BringBack"])
        {
            var refused = await PostAsync(
                browser,
                $"/admin/images/open-curve.png?handler={act}",
                form,
                ("Alt", "Mine")
            );
            Assert.Equal(expected, refused.Status);
        }

        Assert.Equal(expected, (await SendAsync(browser, form, New, SampleImages.Png(), ("Input.Alt", "x"))).Status);
        Assert.Equal(
            expected,
            (await SendAsync(browser, form, $"{New}?handler=Insert", SampleImages.Png(), ("Input.Alt", "x"))).Status
        );
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_image_that_is_not_there_is_not_found()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/admin/images/none.png")).Status);
        var form = await editor.GetAsync(New);
        foreach (var act in (string[])["Replace", "Return", "Describe", "Delete", "BringBack"])
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await PostAsync(editor, $"/admin/images/none.png?handler={act}", form)).Status
            );
        }
    }

    [Fact]
    public async Task The_list_goes_on_and_back_by_name()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        foreach (var i in Enumerable.Range(10, 27))
        {
            await UploadAsync(editor, SampleImages.Png(i, 3), "One of many", $"many-{i}");
        }

        var first = await editor.GetAsync("/admin/images?q=many-");
        var second = await editor.GetAsync(first.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("many-10.png", first.Words("tbody th a"));
        Assert.Equal("many-35.png", second.Words("tbody th a"));
        Assert.Null(second.Html.QuerySelector("a[rel=next]"));
        var back = await editor.GetAsync(second.Html.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal("many-10.png", back.Words("tbody th a"));
        Assert.Null(back.Html.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task Script_gets_the_Markdown_or_a_sentence()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var form = await editor.GetAsync(New);
        var insert = $"{New}?handler=Insert";
        var done = await SendAsync(
            editor,
            form,
            insert,
            SampleImages.Png(),
            ("Input.Alt", "Pasted"),
            ("Input.Name", "pasted")
        );
        Assert.Equal((HttpStatusCode.OK, "![Pasted](images/pasted.png)"), (done.Status, done.Text));
        var again = await SendAsync(
            editor,
            form,
            insert,
            SampleImages.Png(),
            ("Input.Alt", "Pasted"),
            ("Input.Name", "pasted")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("of that name already", again.Text, StringComparison.Ordinal);
    }

    private Task<int> CountAsync() => site.Host.QueryAsync(db => db.PackImages.CountAsync());
}
