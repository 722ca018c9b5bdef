using InterviewPrep.Access;
using InterviewPrep.Community;
using InterviewPrep.Jobs;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Formulas;
using InterviewPrep.Tests.Packs;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewPrep.Tests.Jobs;

/// <summary>The small pack, one member's public answer to its first question and a note on it.</summary>
internal sealed class WrittenSite : IAsyncDisposable
{
    public const string Slug = "weigh-two-penalties";

    private WrittenSite(PackDatabase database) => Database = database;

    public PackDatabase Database { get; }

    public Guid Member { get; private set; }

    public static async Task<WrittenSite> CreateAsync(MarkdownRenderer? renderer = null, string text = "**Bold** & <b>")
    {
        var site = new WrittenSite(await PackDatabase.FilledAsync());
        await using var rooms = new Rooms(site.Database.ConnectionString);
        site.Member = await Seed.MemberAsync(rooms.Db);
        var question = await site.Database.OneAsync<int>($"select id from questions where slug = '{Slug}'");
        var result = await new Submissions(
            rooms.Db,
            renderer ?? PackDatabase.Renderer,
            Rooms.Settings(),
            rooms.Clock
        ).SubmitAsync(
            Rooms.Free(site.Member),
            new Submission(question, null, text, AnswerVisibility.Public, 0, Guid.NewGuid()),
            default
        );
        Assert.Equal(new SubmissionResult.Kept(1), result);
        var notes = new Notes(rooms.Db, renderer ?? PackDatabase.Renderer, rooms.Clock);
        Assert.IsType<NoteResult.Saved>(await notes.SaveAsync(site.Member, question, text, 0, default));
        return site;
    }

    /// <summary>A renderer whose formulas a test makes.</summary>
    public static MarkdownRenderer RendererWith(Func<string, string> set)
    {
        var limit = TimeSpan.FromSeconds(30);
        var typesetter = new Typesetter(() => (tex, _) => new(set(tex)), limit, NullLogger.Instance);
        return new(
            NullLogger<MarkdownRenderer>.Instance,
            new Workbench(2, limit),
            new Mathematics(typesetter, limit, NullLogger.Instance)
        );
    }

    /// <summary>Gives every stored text this HTML, as if that renderer had made it.</summary>
    public async Task PretendAsync(int version, string html)
    {
        await Database.RunAsync(
            $"""
            update questions set renderer_version = {version}, prompt_html = '{html}', context_html = '{html}',
                overview_html = case when overview_html is not null then '{html}' end,
                expectations_html = array_fill('{html}'::text, array[cardinality(expectations)]),
                approach_html = array_fill('{html}'::text, array[cardinality(approach)])
            """
        );
        await Database.RunAsync($"update follow_ups set html = '{html}'");
        await Database.RunAsync($"update sample_sections set teaser_html = '{html}'");
        foreach (var table in new[] { "sealed_texts", "answers", "answer_revisions", "notes" })
        {
            await Database.RunAsync($"update {table} set renderer_version = {version}, html = '{html}'");
        }
    }

    public async Task<QuestionPage> ReadAsync(Viewer viewer)
    {
        await using var rooms = new Rooms(Database.ConnectionString);
        return (await rooms.ReadAsync(Slug, viewer))!;
    }

    public async Task RunJobAsync(MarkdownRenderer? renderer = null, string payload = "[]", TimeProvider? clock = null)
    {
        await using var db = Database.Open();
        var job = new RenderAgain(
            db,
            new JobQueue(db),
            renderer ?? PackDatabase.Renderer,
            clock ?? TimeProvider.System,
            NullLogger<RenderAgain>.Instance
        );
        await job.RunAsync(payload, TestContext.Current.CancellationToken);
    }

    /// <summary>What every table holds, without the transactions that wrote it.</summary>
    public async Task<Dictionary<string, string>> ContentAsync()
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in (await Database.RowsAsync()).Keys.Except(["jobs", "content_generations"]))
        {
            content[table] = await Database.OneAsync<string>(
                $"select coalesce(string_agg(t::text, '|' order by t::text), '') from \"{table}\" t"
            );
        }

        return content;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
