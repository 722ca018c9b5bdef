using System.Net;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Hosting;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class ScheduledTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    [Fact(Timeout = 120_000)]
    public async Task A_site_publishes_by_itself_what_is_due_when_it_starts()
    {
        const string path = "/questions/" + OneQuestion.Slug;
        await using (var db = new AppDbContext(AppDbContextOptions.For(site.ConnectionString)))
        {
            await db.Questions.ExecuteUpdateAsync(q =>
                q.SetProperty(x => x.Status, PublicationStatus.Scheduled)
                    .SetProperty(x => x.PublishAt, DateTimeOffset.UnixEpoch)
            );
        }

        var browser = site.Host.Anonymous();
        await Eventually.TrueAsync(async () => (await browser.GetAsync(path)).Status == HttpStatusCode.OK);
    }
}
