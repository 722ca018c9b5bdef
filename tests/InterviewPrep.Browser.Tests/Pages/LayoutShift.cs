using Microsoft.Playwright;

namespace InterviewPrep.Browser.Tests.Pages;

/// <summary>What moved on a page without anybody having asked for it (web.dev, Cumulative Layout Shift).</summary>
internal static class LayoutShift
{
    private const string Observer = """
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) {
            if (shift.hadRecentInput) continue;
            const moved = shift.sources.map((s) => s.node?.outerHTML?.slice(0, 120) ?? s.node?.nodeName);
            window.shifts.push(`${shift.value.toFixed(4)} at ${Math.round(shift.startTime)} ms: ${moved.join(' | ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    public static Task WatchAsync(IBrowserContext context) => context.AddInitScriptAsync(Observer);

    /// <summary>What moved, where it adds up to more than what Lighthouse prints as 0.</summary>
    public static async Task<string[]> ReadAsync(IPage page)
    {
        // Two frames and a moment of idleness: whatever scripts do late has been done.
        var shifts = await page.EvaluateAsync<string[]>(
            "() => new Promise(done => requestIdleCallback(() => setTimeout(() => requestAnimationFrame(() => done(window.shifts)), 300)))"
        );
        return shifts.Sum(s => double.Parse(s.Split(' ')[0])) < 0.0005 ? [] : shifts;
    }
}
