using System.Data;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Hosting;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Contexts are pooled: one that goes back with its connection open keeps it from pages and jobs.</summary>
public sealed class ConnectionTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task No_page_of_the_area_leaves_a_connection_open()
    {
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var paths = site
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("admin", StringComparison.OrdinalIgnoreCase) == true)
            .Select(SamplePath.Of)
            .Concat(["/admin/topics/kernels", "/admin/topics/kernels/merge?into=estimation"])
            .Select(path => path.Replace(OneQuestion.Slug, ReadingDatabase.Pro, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var path in paths)
        {
            await administrator.GetAsync(path);
            Assert.Equal((path, 0), (path, await OpenAsync()));
        }
    }

    // Several are taken at once, because the pool hands out what came back last.
    private async Task<int> OpenAsync()
    {
        var factory = site.Host.Services.GetRequiredService<IDbContextFactory<AppDbContext>>();
        var contexts = new List<AppDbContext>();
        for (var i = 0; i < 4; i++)
        {
            var context = await factory.CreateDbContextAsync();
            // What was opened once too often is open after the next statement, too.
            await context.Database.ExecuteSqlAsync($"select 1");
            contexts.Add(context);
        }

        var open = contexts.Count(c => c.Database.GetDbConnection().State != ConnectionState.Closed);
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        return open;
    }
}
