using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Formulas;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class TimeLimitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Work_that_takes_too_long_is_given_up_and_keeps_its_place_until_it_ends()
    {
        using var gate = new ManualResetEventSlim();
        using var workbench = new Workbench(1, Short);

        await Assert.ThrowsAsync<TimeoutException>(() => workbench.RunAsync(() => Wait(gate), CancellationToken.None));
        await Assert.ThrowsAsync<TimeoutException>(() => workbench.RunAsync(() => 1, CancellationToken.None));

        gate.Set();
    }

    [Fact]
    public async Task Work_that_fails_tells_its_caller_and_gives_its_place_back()
    {
        using var workbench = new Workbench(1, Long);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            workbench.RunAsync<int>(() => throw new InvalidOperationException(), CancellationToken.None)
        );
        Assert.Equal(1, await workbench.RunAsync(() => 1, CancellationToken.None));
    }

    [Fact]
    public async Task A_text_that_takes_too_long_comes_back_as_escaped_source_and_is_logged()
    {
        using var gate = new ManualResetEventSlim();
        using var workbench = new Workbench(1, Short);
        var log = new List<EventId>();
        using var renderer = new MarkdownRenderer(new ListLogger(log), workbench, Engine((tex, _) => new(tex)));
        await Assert.ThrowsAsync<TimeoutException>(() => workbench.RunAsync(() => Wait(gate), CancellationToken.None));

        var rendered = await renderer.RenderTrustedAsync("*a* <b>", CancellationToken.None);
        var title = await renderer.RenderInlineAsync("*a* <b>", CancellationToken.None);
        gate.Set();

        Assert.Equal("<p class=\"source\">*a* &lt;b&gt;</p>", rendered.Html);
        Assert.Equal("*a* &lt;b&gt;", title.Html);
        Assert.True(rendered.IsDegraded);
        Assert.Single(rendered.Problems);
        Assert.Contains(log, id => id.Id == 3001);
    }

    [Fact]
    public async Task A_formula_that_takes_too_long_stays_source_and_the_text_around_it_is_rendered()
    {
        using var gate = new ManualResetEventSlim();
        using var workbench = new Workbench(1, Long);
        using var renderer = new MarkdownRenderer(
            NullLogger<MarkdownRenderer>.Instance,
            workbench,
            Engine((tex, _) => tex == "slow" ? new($"{Wait(gate)}") : new(tex))
        );

        var rendered = await renderer.RenderTrustedAsync("*a* $quick$ $slow$ $never$", CancellationToken.None);
        gate.Set();

        Assert.Equal(
            "<p><em>a</em> <span class=\"math math-inline\">quick</span> <code class=\"math-error\">$slow$</code> "
                + "<code class=\"math-error\">$never$</code></p>",
            rendered.Html
        );
        Assert.True(rendered.IsDegraded);
        Assert.Equal(2, rendered.Problems.Count);
    }

    [Fact]
    public async Task A_formula_is_set_once_and_then_remembered()
    {
        var times = 0;
        using var workbench = new Workbench(1, Long);
        using var renderer = new MarkdownRenderer(
            NullLogger<MarkdownRenderer>.Instance,
            workbench,
            Engine(
                (tex, isDisplay) =>
                {
                    times++;
                    return new($"{tex}{isDisplay}");
                }
            )
        );

        await renderer.RenderTrustedAsync("$x$ $x$ $$x$$", CancellationToken.None);
        var again = await renderer.RenderTrustedAsync("$x$", CancellationToken.None);

        Assert.Equal(2, times);
        Assert.Equal("<p><span class=\"math math-inline\">xFalse</span></p>", again.Html);
    }

    private static Mathematics Engine(TypesetFormula engine) =>
        new(
            new Typesetter(() => engine, TimeSpan.FromMinutes(1), NullLogger.Instance),
            TimeSpan.FromMilliseconds(500),
            NullLogger.Instance
        );

    private static int Wait(ManualResetEventSlim gate)
    {
        gate.Wait(Long);
        return 0;
    }

    private sealed class ListLogger(List<EventId> log) : ILogger<MarkdownRenderer>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => log.Add(eventId);
    }
}
