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

    public static Task<string[]> ReadAsync(IPage page) =>
        // Two frames and a moment of idleness: whatever scripts do late has been done.
        page.EvaluateAsync<string[]>(
            "() => new Promise(done => requestIdleCallback(() => setTimeout(() => requestAnimationFrame(() => done(window.shifts)), 300)))"
        );
}
