using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>The site as Production runs it, filled with the canary pack, and one unlock a month.</summary>
public sealed class CanarySite : IAsyncLifetime
{
    private TestDatabase? database;
    private SiteHost? host;
    private Task<WalkedSite>? walked;

    internal SiteHost Host => host!;

    internal CapturedLog Log { get; } = new();

    internal Cast Cast => new(Host);

    internal SampleValues? Samples { get; private set; }

    internal IReadOnlyList<Door> Doors { get; private set; } = [];

    /// <summary>Walked once for all that is asserted about it.</summary>
    internal Task<WalkedSite> WalkedAsync() => walked ??= WalkAsync();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync<CanaryDatabase>();
        host = new SiteHost(database.ConnectionString, "Production", [("Access:FreeUnlocksPerMonth", "1")]);
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        Samples = new SampleValues(new CanaryIds(await Author.WriteAsync(Host), await QuizItemsAsync(host)));
        await KeepReportAsync(host);
        Doors = await new DoorFinder(host.Services, Samples).ListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        await database!.DisposeAsync();
    }

    private static Task<string[]> QuizItemsAsync(SiteHost host) =>
        host.QueryAsync(db =>
            db.Database.SqlQuery<string>($"select id::text as \"Value\" from quiz_items order by id").ToArrayAsync()
        );

    // A report of a pack may quote what is locked.
    private static Task<int> KeepReportAsync(SiteHost host) =>
        host.QueryAsync(db =>
            db.Database.ExecuteSqlAsync(
                $$"""
                insert into pack_uploads (id, uploaded_at, name, sha256, size, state, take, stage, done, total, report)
                values (1, now(), {{CanaryPack.Hidden + "packname"}}, '', 1, 'Refused', 'Neither', '', 0, 0,
                    {{"""{"Files":[],"Errors":1,"Problems":[{"File":"a.md","Line":1,"Message":"zqsealedreport"}]}"""}})
                """
            )
        );

    private async Task<WalkedSite> WalkAsync()
    {
        // First the reader who opens everything, so that whatever is kept of those pages is there for the others to get.
        var entitled = new Walk(Doors);
        await entitled.ReadAsync(Cast.Pro);
        var others = new Walk(Doors);
        foreach (var reader in Cast.Others)
        {
            await others.ReadAsync(reader);
            await others.ActAsync(reader);
        }

        return new WalkedSite(entitled, others);
    }
}

/// <summary>What came of the walk of the reader who may see, and of those who may not.</summary>
internal sealed record WalkedSite(Walk Entitled, Walk Others)
{
    public int Requests => Entitled.Requests + Others.Requests;

    public IEnumerable<string> Broken => Entitled.Broken.Concat(Others.Broken);
}
