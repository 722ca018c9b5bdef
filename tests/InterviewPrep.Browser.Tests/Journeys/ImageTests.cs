using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Testing;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>Images that go into a text while it is written.</summary>
public sealed class ImageTests(BrowserSite site, Chromium chromium)
{
    // A picture on the clipboard, as an operating system hands it over.
    private const string Paste = """
        (field, bytes) => {
            const clipboardData = new DataTransfer();
            clipboardData.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], "image.png", { type: "image/png" }));
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
        }
        """;

    [Fact]
    public async Task A_chosen_image_goes_where_the_cursor_is_and_shows_in_the_preview()
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { Guest = Guest.Admin });
        var page = await visit.OpenAsync("/admin/new-question");
        var text = page.Locator(".editor .cm-content");
        await text.ClickAsync();
        await page.Keyboard.TypeAsync("Before after");
        for (var i = 0; i < "after".Length; i++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Image", Exact = true }).ClickAsync();
        await page.Locator("#image-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "chosen-dot.jpg",
                    MimeType = "image/jpeg",
                    Buffer = SampleImages.Jpeg,
                }
            );
        await page.Locator("#image-alt").FillAsync("A dot");
        await page.Keyboard.PressAsync("Enter");

        await Assertions
            .Expect(page.Locator("#Input_Prompt"))
            .ToHaveValueAsync("Before ![A dot](images/chosen-dot.jpg)after");
        await Assertions.Expect(page.Locator("#image-dialog")).Not.ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(page.Locator(".editor-preview img")).ToHaveJSPropertyAsync("naturalWidth", 8);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_pasted_image_is_asked_for_its_name_and_description()
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { Guest = Guest.Admin });
        var page = await visit.OpenAsync("/admin/new-question");
        await page.Locator(".editor .cm-content")
            .EvaluateAsync($"(field, bytes) => ({Paste})(field, bytes)", Convert.ToBase64String(SampleImages.Png()));
        await Assertions.Expect(page.Locator("#image-dialog")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#image-file")).Not.ToBeVisibleAsync();
        await page.Locator("#image-alt").FillAsync("Nothing yet");
        await page.Locator("#image-name").FillAsync("pasted-grey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and put in" }).ClickAsync();
        await Assertions
            .Expect(page.Locator("#Input_Prompt"))
            .ToHaveValueAsync("![Nothing yet](images/pasted-grey.png)");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_refused_is_said_in_the_dialog_and_nothing_typed_is_lost()
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { Guest = Guest.Admin });
        var page = await visit.OpenAsync("/admin/new-question");
        await Assertions.Expect(page.Locator(".editor .cm-content")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Image", Exact = true }).ClickAsync();
        await page.Locator("#image-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "page.png",
                    MimeType = "image/png",
                    Buffer = "<html>"u8.ToArray(),
                }
            );
        await page.Locator("#image-alt").FillAsync("A page");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and put in" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-fault]")).ToContainTextAsync("This is no PNG");
        Assert.Equal("A page", await page.Locator("#image-alt").InputValueAsync());
        Assert.Equal("", await page.Locator("#Input_Prompt").InputValueAsync());
    }
}
