using Microsoft.Playwright;

namespace InterviewPrep.Browser.Tests.Pages;

/// <summary>What sticks out of the window at the right.</summary>
internal static class Overflow
{
    private const string Measure = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.body.querySelectorAll('*')]
            .filter((e) => e.getBoundingClientRect().right > width + 0.5)
            .map((e) => `${e.tagName}.${e.className} reaches ${Math.round(e.getBoundingClientRect().right)} of ${width}`)
            .slice(0, 8);
        }
        """;

    /// <summary>The narrowest phone, and a window of 1280 at 200 %.</summary>
    public static IReadOnlyList<int> Widths { get; } = [360, 640];

    public static async Task<string[]> AtAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 800);
        return await page.EvaluateAsync<string[]>(Measure);
    }
}
