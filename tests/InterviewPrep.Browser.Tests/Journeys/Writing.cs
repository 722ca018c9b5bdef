using Microsoft.Playwright;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>The field in which an answer is written, as a candidate finds it on the page of a question.</summary>
internal sealed class Writing(IPage page, string within = "#your-answer")
{
    private ILocator Editor => page.Locator($"{within} .cm-content");

    private ILocator State => page.Locator($"{within} [data-draft-state]").First;

    /// <summary>Waits for the full editor and puts the caret behind what stands there.</summary>
    public async Task TypeAsync(string text)
    {
        await page.Locator($"{within} .editor").First.ScrollIntoViewIfNeededAsync();
        await Editor.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task<string> TextAsync()
    {
        await page.Locator($"{within} .editor").First.ScrollIntoViewIfNeededAsync();
        return await Editor.InnerTextAsync();
    }

    public Task SaysAsync(string sentence) => Assertions.Expect(State).ToContainTextAsync(sentence);

    public async Task<ILocator> PreviewAsync()
    {
        await page.Locator(within).GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        var preview = page.Locator($"{within} .editor-preview");
        await Assertions.Expect(preview).ToHaveAttributeAsync("aria-busy", "false");
        return preview;
    }

    public Task SubmitAsync() => page.Locator($"{within} form:has(textarea) button.button-primary").ClickAsync();
}
