using InterviewPrep.Data;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>A site with <c>ConnectionStrings:Reads</c>: what strangers share comes from there, and nothing else does.</summary>
public sealed class ReadsTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Path = "/questions/" + ReadingDatabase.Free;

    [Fact]
    public async Task Strangers_read_the_standby_and_whoever_has_a_cookie_the_primary()
    {
        await using var standby = await TestDatabase.CreateAsync<ReadingDatabase>();
        await using (var db = new AppDbContext(AppDbContextOptions.For(standby.ConnectionString)))
        {
            await db.Questions.ExecuteUpdateAsync(q => q.SetProperty(x => x.Title, "As the standby has it"));
        }

        var host = site.Start("Production", ("ConnectionStrings:Reads", standby.ConnectionString));
        var member = await host.SignedInClientAsync(new Person());

        Assert.Equal("As the standby has it", (await host.Anonymous().GetAsync(Path)).Words("h1"));
        Assert.NotEqual("As the standby has it", (await member.GetAsync(Path)).Words("h1"));
        Assert.NotEqual("As the standby has it", (await host.Anonymous().GetAsync(Path + "/answer")).Words("h1"));
    }
}
