using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Formulas;
using InterviewPrep.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class TypesetterTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Previews_queue_behind_saves()
    {
        using var gate = new ManualResetEventSlim();
        var order = new List<string>();
        using var typesetter = Create(() =>
            (tex, _) =>
            {
                gate.Wait(Long);
                order.Add(tex);
                return new(tex);
            }
        );

        var first = typesetter.Enqueue("first", false, RenderPriority.Save);
        await Eventually.TrueAsync(() => first.Spent > TimeSpan.Zero);
        TypesetJob[] jobs =
        [
            first,
            typesetter.Enqueue("preview", false, RenderPriority.Preview),
            typesetter.Enqueue("save 1", false, RenderPriority.Save),
            typesetter.Enqueue("save 2", false, RenderPriority.Save),
        ];
        gate.Set();
        await Task.WhenAll(jobs.Select(job => job.WaitAsync(Long, Long, CancellationToken.None)));

        Assert.Equal(["first", "save 1", "save 2", "preview"], order);
    }

    [Fact]
    public async Task An_engine_that_fails_is_replaced_and_only_its_formula_suffers()
    {
        var loads = 0;
        using var typesetter = Create(() =>
        {
            loads++;
            return (tex, _) => tex == "bad" ? throw new InvalidOperationException() : new(tex);
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => SetAsync(typesetter, "bad"));
        Assert.Equal("good", (await SetAsync(typesetter, "good")).Html);
        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task An_engine_that_cannot_be_loaded_fails_the_formula_and_not_the_process()
    {
        using var typesetter = Create(() => throw new FileNotFoundException());

        await Assert.ThrowsAsync<InvalidOperationException>(() => SetAsync(typesetter, "x"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SetAsync(typesetter, "y"));
    }

    [Fact]
    public async Task An_idle_engine_is_dropped_and_comes_back_when_needed()
    {
        var loads = 0;
        using var typesetter = new Typesetter(
            () =>
            {
                loads++;
                return (tex, _) => new(tex);
            },
            TimeSpan.FromMilliseconds(20),
            NullLogger.Instance
        );

        await SetAsync(typesetter, "x");
        await Eventually.TrueAsync(() => typesetter.Threads == 0);
        await SetAsync(typesetter, "y");

        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task However_long_the_queue_there_are_two_engines_at_most()
    {
        using var gate = new ManualResetEventSlim();
        using var typesetter = Create(() => (tex, _) => Wait(gate, tex));

        var jobs = Enumerable
            .Range(0, 500)
            .Select(i => typesetter.Enqueue($"{i}", false, RenderPriority.Save))
            .ToList();

        Assert.Equal(2, typesetter.Threads);
        gate.Set();
        await Task.WhenAll(jobs.Select(job => job.WaitAsync(Long, Long, CancellationToken.None)));
    }

    [Fact]
    public async Task What_nobody_waits_for_is_passed_over()
    {
        using var gate = new ManualResetEventSlim();
        var set = new List<string>();
        using var typesetter = Create(() =>
            (tex, _) =>
            {
                set.Add(tex);
                return Wait(gate, tex);
            }
        );

        var first = typesetter.Enqueue("first", false, RenderPriority.Save);
        await Eventually.TrueAsync(() => first.Spent > TimeSpan.Zero);
        var givenUp = typesetter.Enqueue("given up", false, RenderPriority.Save);
        await Assert.ThrowsAsync<TimeoutException>(() =>
            givenUp.WaitAsync(TimeSpan.FromMilliseconds(1), Long, CancellationToken.None)
        );
        gate.Set();
        await SetAsync(typesetter, "last");

        Assert.Equal(["first", "last"], set);
    }

    [Fact]
    public void A_full_queue_refuses()
    {
        using var gate = new ManualResetEventSlim();
        using var typesetter = Create(() => (tex, _) => Wait(gate, tex));

        Assert.Throws<TimeoutException>(() =>
        {
            for (var i = 0; i < 3_000; i++)
            {
                typesetter.Enqueue("more", false, RenderPriority.Save);
            }
        });
        gate.Set();
    }

    private static Typesetter Create(Func<TypesetFormula> load) =>
        new(load, TimeSpan.FromMinutes(1), NullLogger.Instance);

    private static Typeset Wait(ManualResetEventSlim gate, string tex)
    {
        gate.Wait(Long);
        return new(tex);
    }

    private static Task<Typeset> SetAsync(Typesetter typesetter, string tex) =>
        typesetter.Enqueue(tex, false, RenderPriority.Save).WaitAsync(Long, Long, CancellationToken.None);
}
