using System.Net.Http.Headers;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Sends the forms of the pages about images, files and all.</summary>
internal static class ImageForms
{
    public const string New = "/admin/new-image";

    public static async Task<Page> UploadAsync(
        Browser editor,
        byte[] file,
        string? alt,
        string? name,
        string fileName = "Picture 1.png"
    ) =>
        await SendAsync(
            editor,
            await editor.GetAsync(New),
            "form#new",
            file,
            fileName,
            ("Input.Alt", alt),
            ("Input.Name", name)
        );

    public static Task<Page> SendAsync(
        Browser browser,
        Page page,
        string form,
        byte[] file,
        params (string Name, string? Value)[] typed
    ) => SendAsync(browser, page, form, file, "picture.png", typed);

    /// <param name="form">A form of the page, or the address to which it goes.</param>
    public static async Task<Page> SendAsync(
        Browser browser,
        Page page,
        string form,
        byte[] file,
        string fileName,
        params (string Name, string? Value)[] typed
    )
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var body = new MultipartFormDataContent { { content, "File", fileName } };
        foreach (var (name, value) in typed)
        {
            body.Add(new StringContent(value ?? ""), name);
        }

        var element = form.StartsWith('/')
            ? page.Html.QuerySelector("form[method=post]")!
            : page.Html.QuerySelector(form)!;
        foreach (var hidden in element.QuerySelectorAll("input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        var address = form.StartsWith('/') ? form : element.GetAttribute("action")!;
        using var response = await browser.Http.PostAsync(address, body);
        var text = await response.Content.ReadAsStringAsync();
        return new Page(address, response, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text), text);
    }

    public static Task<Page> PostAsync(
        Browser browser,
        string address,
        Page page,
        params (string Name, string? Value)[] typed
    ) =>
        browser.PostAsync(
            address,
            [
                .. typed,
                (
                    "__RequestVerificationToken",
                    page.Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")
                ),
            ]
        );

    /// <summary>What was done to an image, by the audit log.</summary>
    public static Task<List<string>> ActionsOnImageAsync(this SiteHost host, string name) =>
        host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Subject == $"image:{name}")
                .OrderBy(a => a.Id)
                .Select(a => a.Action)
                .ToListAsync()
        );
}
