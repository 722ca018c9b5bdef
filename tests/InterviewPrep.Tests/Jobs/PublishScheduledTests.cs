using InterviewPrep.Jobs;
using InterviewPrep.Tests.Packs;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Jobs;

public sealed class PublishScheduledTests
{
    private const string Beta = "slug = 'bound-a-gradient'";

    [Fact]
    public async Task What_is_due_becomes_public_once_with_search_and_signal_however_many_processes_look()
    {
        await using var database = await ScheduledAsync("2020-01-02T03:04:05Z");
        Assert.Equal("Scheduled", await database.OneAsync<string>($"select status from questions where {Beta}"));
        var generation = await GenerationAsync(database);
        await using var listener = new NpgsqlConnection(database.ConnectionString);
        await listener.OpenAsync(TestContext.Current.CancellationToken);
        await using (var listen = new NpgsqlCommand("listen content", listener))
        {
            await listen.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync(database)));
        await RunAsync(database);

        Assert.Equal(
            "Published t t",
            await database.OneAsync<string>(
                $"select concat_ws(' ', status, publish_at is null, published_at > now() - interval '1 hour') from questions where {Beta}"
            )
        );
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from search_documents"));
        Assert.Equal(
            1,
            await database.OneAsync<long>("select count(*) from audit_entries where action = 'question.published'")
        );
        Assert.Equal(generation + 1, await GenerationAsync(database));
        Assert.True(await listener.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_due_waits_and_so_does_a_question_that_the_linter_holds()
    {
        await using var database = await ScheduledAsync("2999-01-02T03:04:05Z");
        var generation = await GenerationAsync(database);
        await RunAsync(database);
        Assert.Equal("Scheduled", await database.OneAsync<string>($"select status from questions where {Beta}"));
        Assert.Equal(generation, await GenerationAsync(database));

        await database.RunAsync(
            $"update questions set status = 'Draft', held_status = 'Scheduled', publish_at = now() - interval '1 day' where {Beta}"
        );
        await RunAsync(database);
        Assert.Equal("Draft", await database.OneAsync<string>($"select status from questions where {Beta}"));
    }

    [Fact]
    public async Task An_import_that_still_has_the_schedule_does_not_take_it_back()
    {
        var files = Scheduled("2020-01-02T03:04:05Z");
        await using var database = await PackDatabase.EmptyAsync();
        await database.ImportAsync(files);
        await RunAsync(database);

        var report = await database.ImportAsync(files.Also(SmallPack.Beta, "difficulty: hard", "difficulty: easy"));

        Assert.All(report.Files, f => Assert.Empty(f.Conflicts));
        Assert.Equal(
            "Published Easy",
            await database.OneAsync<string>($"select concat_ws(' ', status, difficulty) from questions where {Beta}")
        );
    }

    [Fact]
    public async Task It_comes_again()
    {
        await using var database = await ScheduledAsync("2999-01-02T03:04:05Z");
        await RunAsync(database);
        Assert.Equal(
            1,
            await database.OneAsync<long>(
                $"select count(*) from jobs where kind = '{PublishScheduled.Kind}' and run_at > created_at"
            )
        );
    }

    private static Dictionary<string, string> Scheduled(string time) =>
        SmallPack.With(SmallPack.Beta, "status: published", $"status: scheduled\npublishAt: {time}");

    private static async Task<PackDatabase> ScheduledAsync(string time)
    {
        var database = await PackDatabase.EmptyAsync();
        Assert.Empty((await database.ImportAsync(Scheduled(time))).Problems);
        return database;
    }

    private static async Task RunAsync(PackDatabase database)
    {
        await using var db = database.Open();
        await new PublishScheduled(
            db,
            new JobQueue(db),
            TimeProvider.System,
            NullLogger<PublishScheduled>.Instance
        ).RunAsync("[]", TestContext.Current.CancellationToken);
    }

    private static Task<long> GenerationAsync(PackDatabase database) =>
        database.OneAsync<long>("select generation::bigint from content_generations where id = 1");
}
