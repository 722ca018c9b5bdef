using InterviewPrep.Rendering;
using Xunit;

namespace InterviewPrep.Tests.Jobs;

public sealed class RenderAgainTests
{
    private const int Unsafe = RendererVersion.LowestSafe - 1;

    [Fact]
    public async Task Every_outdated_text_is_as_if_just_written_and_nothing_else_changed()
    {
        await using var site = await WrittenSite.CreateAsync();
        var before = await site.ContentAsync();
        var generation = await GenerationAsync(site);
        await site.PretendAsync(Unsafe, "<i>made</i>");

        await site.RunJobAsync();

        Assert.Equal(before, await site.ContentAsync());
        Assert.Equal(generation + 1, await GenerationAsync(site));
    }

    [Fact]
    public async Task A_second_run_writes_no_row()
    {
        await using var site = await WrittenSite.CreateAsync();
        await site.PretendAsync(Unsafe, "<i>made</i>");
        await site.RunJobAsync();
        var rows = await site.Database.RowsAsync();

        await site.RunJobAsync();

        Assert.Equal(rows, await site.Database.RowsAsync());
    }

    [Fact]
    public async Task Two_processes_at_once_leave_what_one_leaves()
    {
        await using var site = await WrittenSite.CreateAsync();
        var before = await site.ContentAsync();
        await site.PretendAsync(Unsafe, "<i>made</i>");

        await Task.WhenAll(site.RunJobAsync(), site.RunJobAsync());
        await site.RunJobAsync();

        Assert.Equal(before, await site.ContentAsync());
    }

    [Fact]
    public async Task An_answer_whose_formula_was_not_set_in_time_is_set_later()
    {
        using var busy = WrittenSite.RendererWith(_ => throw new TimeoutException());
        await using var site = await WrittenSite.CreateAsync(busy, "Because $x$");
        Assert.Contains("<code class=\"math-error\">$x$</code>", await AnswerAsync(site), StringComparison.Ordinal);

        using var idle = WrittenSite.RendererWith(tex => tex);
        await site.RunJobAsync(idle);

        const string Set = "<p>Because <span class=\"math math-inline\">x</span></p>";
        Assert.Equal(Set, await AnswerAsync(site));
        Assert.Equal(Set, await site.Database.OneAsync<string>("select html from answer_revisions"));
        Assert.Equal(Set, await site.Database.OneAsync<string>("select html from notes"));
        Assert.True(await site.Database.OneAsync<bool>("select has_mathematics from answers"));
    }

    [Fact]
    public async Task Safe_html_is_not_given_up_for_a_rendering_that_time_ran_out_for()
    {
        using var busy = WrittenSite.RendererWith(_ => throw new TimeoutException());
        await using var site = await WrittenSite.CreateAsync(busy, "Because $x$");
        await site.PretendAsync(RendererVersion.LowestSafe, "<i>made</i>");

        await site.RunJobAsync(busy);

        Assert.Equal("<i>made</i>", await AnswerAsync(site));
        Assert.Equal("<i>made</i>", await PromptAsync(site));
    }

    [Fact]
    public async Task Unsafe_html_gives_way_even_to_that()
    {
        using var busy = WrittenSite.RendererWith(_ => throw new TimeoutException());
        await using var site = await WrittenSite.CreateAsync(busy, "Because $x$");
        await site.PretendAsync(Unsafe, "<i>made</i>");

        await site.RunJobAsync(busy);

        Assert.StartsWith("<p>Because <code", await AnswerAsync(site), StringComparison.Ordinal);
        Assert.StartsWith("<p>Weigh the penalties <code", await PromptAsync(site), StringComparison.Ordinal);
        Assert.Equal(
            RendererVersion.TimedOut,
            await site.Database.OneAsync<int>("select min(renderer_version) from sealed_texts")
        );
    }

    [Theory]
    [InlineData(RendererVersion.MostTries - 1, false)]
    [InlineData(RendererVersion.MostTries, true)]
    public async Task What_time_runs_out_for_again_and_again_is_given_up(int tries, bool isGivenUp)
    {
        using var busy = WrittenSite.RendererWith(_ => throw new TimeoutException());
        await using var site = await WrittenSite.CreateAsync(busy, "Because $x$");
        await site.PretendAsync(RendererVersion.LowestSafe, "<i>made</i>");
        for (var n = 0; n < tries; n++)
        {
            await site.RunJobAsync(busy);
        }

        var rows = await site.Database.RowsAsync();
        await site.RunJobAsync();

        Assert.Equal(isGivenUp, (await site.Database.RowsAsync()).SequenceEqual(rows));
        Assert.Equal(isGivenUp, await AnswerAsync(site) == "<i>made</i>");
        Assert.Equal(isGivenUp, await PromptAsync(site) == "<i>made</i>");
    }

    [Fact]
    public async Task A_save_that_time_ran_out_for_is_the_first_try()
    {
        using var busy = WrittenSite.RendererWith(_ => throw new TimeoutException());
        await using var site = await WrittenSite.CreateAsync(busy, "Because $x$");
        for (var n = 1; n < RendererVersion.MostTries; n++)
        {
            await site.RunJobAsync(busy);
        }

        await site.RunJobAsync();

        Assert.Contains("math-error", await AnswerAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_renderer_tries_what_the_one_before_gave_up()
    {
        using var busy = WrittenSite.RendererWith(_ => throw new TimeoutException());
        await using var site = await WrittenSite.CreateAsync(text: "Because $x$");
        var made = await site.ContentAsync();
        const int byTheOneBefore = RendererVersion.Tried - 10 + RendererVersion.MostTries;
        await site.PretendAsync(RendererVersion.Current - RendererVersion.Step + byTheOneBefore, "<i>made</i>");
        for (var n = 1; n < RendererVersion.MostTries; n++)
        {
            await site.RunJobAsync(busy);
        }

        await site.RunJobAsync();

        Assert.Equal(made, await site.ContentAsync());
    }

    [Fact]
    public async Task An_edit_while_the_job_renders_wins()
    {
        await using var site = await WrittenSite.CreateAsync(text: "Because $x$");
        await site.PretendAsync(Unsafe, "<i>made</i>");
        using var slow = WrittenSite.RendererWith(tex =>
        {
            EditAsync(site, tex).GetAwaiter().GetResult();
            return tex;
        });

        await site.RunJobAsync(slow);

        Assert.Equal("<p>Edited</p>", await PromptAsync(site));
        Assert.Equal("<p>Edited</p>", await AnswerAsync(site));
    }

    [Fact]
    public async Task A_pass_that_takes_long_is_handed_on_and_continued_where_it_stopped()
    {
        await using var site = await WrittenSite.CreateAsync();
        await site.PretendAsync(Unsafe, "<i>made</i>");

        await site.RunJobAsync(clock: new HastyClock());
        var next = await site.Database.OneAsync<string>("select payload::text from jobs where run_at <= now()");

        Assert.StartsWith("[\"questions\", ", next, StringComparison.Ordinal);
        Assert.Equal("<i>made</i>", await AnswerAsync(site));
        await site.PretendAsync(Unsafe, "<i>made</i>");
        await site.RunJobAsync(payload: next);
        Assert.Equal("<i>made</i>", await PromptAsync(site));
        Assert.Equal("<p><strong>Bold</strong> &amp; &lt;b&gt;</p>", await AnswerAsync(site));
    }

    private static async Task EditAsync(WrittenSite site, string tex)
    {
        if (tex == "x")
        {
            await site.Database.RunAsync("update answers set markdown = 'Edited', html = '<p>Edited</p>'");
        }
        else
        {
            await site.Database.RunAsync(
                "update questions set prompt_markdown = 'Edited', prompt_html = '<p>Edited</p>'"
            );
        }
    }

    private static Task<long> GenerationAsync(WrittenSite site) =>
        site.Database.OneAsync<long>("select generation from content_generations");

    private static Task<string> AnswerAsync(WrittenSite site) =>
        site.Database.OneAsync<string>("select html from answers");

    private static Task<string> PromptAsync(WrittenSite site) =>
        site.Database.OneAsync<string>($"select prompt_html from questions where slug = '{WrittenSite.Slug}'");

    /// <summary>Every look at it is two minutes later.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks += TimeSpan.FromMinutes(2).Ticks;
    }
}
