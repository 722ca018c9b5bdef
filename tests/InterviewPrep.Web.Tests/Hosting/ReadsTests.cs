using InterviewPrep.Data;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>A site with <c>ConnectionStrings:Reads</c>: what strangers share comes from there, and nothing else does.</summary>
public sealed class ReadsTests(SiteFixture<ReadingDatabase> site)
    : IClassFixture<SiteFixture<ReadingDatabase>>,
        IAsyncLifetime
{
    private const string Path = "/questions/" + ReadingDatabase.Free;
    private const string OfStandby = "As the standby has it";

    private TestDatabase standby = null!;

    public async ValueTask InitializeAsync()
    {
        standby = await TestDatabase.CreateAsync<ReadingDatabase>();
        await using var db = new AppDbContext(AppDbContextOptions.For(standby.ConnectionString));
        await db.Questions.ExecuteUpdateAsync(q => q.SetProperty(x => x.Title, OfStandby));
        // It has replayed whatever the primary published so far.
        var generation = await site.Host.QueryAsync(primary => primary.ContentGenerations.SingleAsync());
        await db.ContentGenerations.ExecuteUpdateAsync(g => g.SetProperty(x => x.Generation, generation.Generation));
    }

    public ValueTask DisposeAsync() => standby.DisposeAsync();

    [Fact]
    public async Task Strangers_read_the_standby_and_whoever_has_a_cookie_the_primary()
    {
        var host = site.Start(
            "Production",
            ("ConnectionStrings:Reads", standby.ConnectionString + ";Options=-c default_transaction_read_only=on")
        );
        var member = await host.SignedInClientAsync(new Person());
        await Eventually.TrueAsync(() => IsUsable(host));

        Assert.Equal(OfStandby, (await host.Anonymous().GetAsync(Path)).Words("h1"));
        Assert.NotEqual(OfStandby, (await member.GetAsync(Path)).Words("h1"));
        Assert.NotEqual(OfStandby, (await host.Anonymous().GetAsync(Path + "/answer")).Words("h1"));
    }

    [Fact]
    public async Task A_standby_that_has_not_seen_the_newest_publish_is_not_read()
    {
        var host = site.Start("Production", ("ConnectionStrings:Reads", standby.ConnectionString));
        await Eventually.TrueAsync(() => IsUsable(host));
        await site.Host.QueryAsync(async db =>
        {
            await ContentSignal.RaiseAsync(db, TestContext.Current.CancellationToken);
            return 0;
        });
        await Eventually.TrueAsync(() =>
            !IsUsable(host) && host.Services.GetRequiredService<PublishedGeneration>().Current is not null
        );

        Assert.NotEqual(OfStandby, (await host.Anonymous().GetAsync(Path)).Words("h1"));
        await using var db = new AppDbContext(AppDbContextOptions.For(standby.ConnectionString));
        await ContentSignal.RaiseAsync(db, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => IsUsable(host));
    }

    [Fact]
    public async Task A_standby_that_is_down_is_not_missed()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(standby.ConnectionString) { Host = "127.0.0.1", Port = 1 };
        var host = site.Start("Production", ("ConnectionStrings:Reads", nowhere.ConnectionString));

        Assert.Equal(System.Net.HttpStatusCode.OK, (await host.Anonymous().GetAsync(Path)).Status);
    }

    private static bool IsUsable(SiteHost host) => host.Services.GetRequiredService<Standby>().IsUsable;
}
