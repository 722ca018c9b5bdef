using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace InterviewPrep.Tests.Jobs;

public sealed class JobQueueTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_job_is_there_only_if_the_change_is()
    {
        await using var db = Context();
        await using (await db.Database.BeginTransactionAsync())
        {
            await new JobQueue(db).AddAsync("rolled-back", 1, TimeSpan.Zero, default);
        }

        Assert.False(await db.Jobs.AnyAsync(j => j.Kind == "rolled-back"));
    }

    [Fact]
    public async Task Of_many_hands_one_gets_the_job()
    {
        await ClearAsync();
        await AddAsync("one");
        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync()));
        Assert.Single(claimed, job => job is not null);
    }

    [Fact]
    public async Task A_job_whose_hand_died_is_taken_again_when_its_lease_is_over()
    {
        await ClearAsync();
        await AddAsync("died");
        Assert.Equal(1, (await ClaimAsync())!.Attempts);
        Assert.Null(await ClaimAsync());
        await using var db = Context();
        await db.Jobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.RunAt, x => x.RunAt - Lease));
        Assert.Equal(2, (await ClaimAsync())!.Attempts);
    }

    [Fact]
    public async Task A_job_for_later_waits()
    {
        await ClearAsync();
        await using var db = Context();
        await new JobQueue(db).AddAsync("later", 1, TimeSpan.FromMinutes(1), default);
        Assert.Null(await ClaimAsync());
    }

    [Fact]
    public async Task What_comes_again_and_again_waits_once()
    {
        await ClearAsync();
        await using var db = Context();
        var queue = new JobQueue(db);
        await queue.AddOnceAsync("tick", TimeSpan.Zero, default);
        await queue.AddOnceAsync("tick", TimeSpan.Zero, default);
        Assert.Equal(1, await db.Jobs.CountAsync(j => j.Kind == "tick"));
    }

    [Fact]
    public async Task A_job_that_always_fails_is_given_up_without_its_payload()
    {
        await ClearAsync();
        await using var services = Services<Failing>();
        using var worker = services.GetRequiredService<JobWorker>();
        await using var db = Context();
        await new JobQueue(db).AddAsync("work", "the payload", TimeSpan.Zero, default);
        await worker.StartAsync(default);
        await Eventually.TrueAsync(async () =>
        {
            await using var other = Context();
            await other
                .Jobs.Where(j => j.Kind == "work")
                .ExecuteUpdateAsync(j => j.SetProperty(x => x.RunAt, DateTimeOffset.UnixEpoch));
            return await other.Jobs.AnyAsync(j => j.Kind == "work" && j.FailedAt != null);
        });
        await worker.StopAsync(default);
        var job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Kind == "work");
        Assert.Equal(JobWorker.MaxAttempts, job.Attempts);
        Assert.Equal("InvalidOperationException: no luck", job.LastError);
        Assert.DoesNotContain("payload", job.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_ended_the_process_at_every_attempt_is_given_up_and_not_begun_again()
    {
        await ClearAsync();
        await using var services = Services<Failing>();
        using var worker = services.GetRequiredService<JobWorker>();
        await AddAsync("work");
        await using var db = Context();
        await db.Jobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.Attempts, JobWorker.MaxAttempts));
        await worker.StartAsync(default);
        await Eventually.TrueAsync(async () =>
        {
            await using var other = Context();
            return await other.Jobs.AnyAsync(j => j.Kind == "work" && j.FailedAt != null);
        });
        await worker.StopAsync(default);
        var job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Kind == "work");
        Assert.Equal("no attempt came to an end", job.LastError);
    }

    [Fact]
    public async Task A_job_that_takes_longer_than_its_lease_stays_in_one_hand()
    {
        await ClearAsync();
        await using var services = Services<Lasting>();
        using var worker = services.GetRequiredService<JobWorker>();
        await AddAsync("work");
        await worker.StartAsync(default);
        await Lasting.Begun.Task;
        await using var db = Context();
        var first = await db.Jobs.Where(j => j.Kind == "work").Select(j => j.RunAt).SingleAsync();
        await Eventually.TrueAsync(() => db.Jobs.AnyAsync(j => j.Kind == "work" && j.RunAt > first));
        Lasting.May.SetResult();
        await Eventually.TrueAsync(() => db.Jobs.AnyAsync(j => j.Kind == "work" && j.DoneAt != null));
        await worker.StopAsync(default);
        Assert.Equal(1, await db.Jobs.Where(j => j.Kind == "work").Select(j => j.Attempts).SingleAsync());
    }

    [Fact]
    public async Task A_lease_is_prolonged_for_whoever_took_the_job_last()
    {
        await ClearAsync();
        await AddAsync("held");
        var claimed = (await ClaimAsync())!;
        await using var db = Context();
        var before = await db.Jobs.Select(j => j.RunAt).SingleAsync();
        await new JobQueue(db).HoldAsync(claimed with { Attempts = 2 }, Lease * 2, default);
        Assert.Equal(before, await db.Jobs.Select(j => j.RunAt).SingleAsync());
        await new JobQueue(db).HoldAsync(claimed, Lease * 2, default);
        Assert.True(await db.Jobs.Select(j => j.RunAt).SingleAsync() > before);
    }

    [Fact]
    public void Pauses_grow_and_have_an_end()
    {
        Assert.Equal(TimeSpan.FromSeconds(10), JobWorker.PauseAfter(1));
        Assert.Equal(TimeSpan.FromSeconds(90), JobWorker.PauseAfter(3));
        Assert.Equal(TimeSpan.FromHours(6), JobWorker.PauseAfter(9));
    }

    [Fact]
    public async Task Housekeeping_deletes_what_is_past_its_time_and_comes_again()
    {
        await ClearAsync();
        await using var db = Context();
        db.RateCounters.Add(
            new RateCounter
            {
                Bucket = "old",
                WindowStart = DateTimeOffset.UnixEpoch,
                Hits = 1,
            }
        );
        db.RateCounters.Add(
            new RateCounter
            {
                Bucket = "new",
                WindowStart = TimeProvider.System.GetUtcNow(),
                Hits = 1,
            }
        );
        await db.SaveChangesAsync();
        await HousekeepingAsync(db, new RetentionOptions());
        Assert.Equal(["new"], await db.RateCounters.AsNoTracking().Select(c => c.Bucket).ToListAsync());
        Assert.Equal(1, await db.Jobs.CountAsync(j => j.Kind == Housekeeping.Kind && j.RunAt > j.CreatedAt));
    }

    [Fact]
    public async Task Housekeeping_keeps_jobs_and_keys_for_as_long_as_configured()
    {
        await ClearAsync();
        await using var db = Context();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into jobs (kind, payload, created_at, run_at, attempts, done_at, failed_at)
            select kind, '[]', at, at, 1, case kind when 'done' then at end, case kind when 'failed' then at end
            from (values ('done', 3), ('done', 5), ('failed', 5), ('failed', 7)) v(kind, days),
                lateral (select now() - make_interval(days => days) as at) t
            """
        );
        await HousekeepingAsync(db, new RetentionOptions { DoneJobsDays = 4, FailedJobsDays = 6 });
        var left = db.Jobs.AsNoTracking().Where(j => j.Attempts == 1).OrderBy(j => j.Kind);
        Assert.Equal(["done", "failed"], await left.Select(j => j.Kind).ToListAsync());
    }

    private static Task HousekeepingAsync(AppDbContext db, RetentionOptions retention) =>
        new Housekeeping(db, new JobQueue(db), Options.Create(retention)).RunAsync("[]", default);

    private ServiceProvider Services<THandler>()
        where THandler : class, IJobHandler =>
        new ServiceCollection()
            .AddSingleton(DatabaseConnections.OneServer(database.ConnectionString))
            .AddScoped<ScopeKind>()
            .AddScoped(_ => Context())
            .AddScoped<JobQueue>()
            .AddKeyedScoped<IJobHandler, THandler>("work")
            .AddKeyedScoped<IJobHandler, Nothing>(Housekeeping.Kind)
            .AddSingleton(s => new JobWorker(
                s.GetRequiredService<IServiceScopeFactory>(),
                new StartedLifetime(),
                NullLogger<JobWorker>.Instance
            )
            {
                Lease = TimeSpan.FromSeconds(10),
            })
            .BuildServiceProvider();

    private AppDbContext Context() => new(AppDbContextOptions.For(database.ConnectionString));

    private async Task ClearAsync()
    {
        await using var db = Context();
        await db.Jobs.ExecuteDeleteAsync();
    }

    private async Task AddAsync(string kind)
    {
        await using var db = Context();
        await new JobQueue(db).AddAsync(kind, 1, TimeSpan.Zero, default);
    }

    private async Task<ClaimedJob?> ClaimAsync()
    {
        await using var db = Context();
        return await new JobQueue(db).ClaimAsync(Lease, default);
    }

    private sealed class Lasting : IJobHandler
    {
        public static TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static TaskCompletionSource May { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task RunAsync(string payload, CancellationToken cancel)
        {
            Begun.TrySetResult();
            return May.Task;
        }
    }

    private sealed class Failing : IJobHandler
    {
        public Task RunAsync(string payload, CancellationToken cancel) =>
            throw new InvalidOperationException("no luck");
    }

    private sealed class Nothing : IJobHandler
    {
        public Task RunAsync(string payload, CancellationToken cancel) => Task.CompletedTask;
    }
}
