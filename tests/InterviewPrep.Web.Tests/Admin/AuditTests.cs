using System.Net;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Members.Records;
using InterviewPrep.Testing;
using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Who did what: read, filtered and exported by administrators, and changed by nobody.</summary>
public sealed class AuditTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Log = "/admin/audit";

    [Fact]
    public async Task The_log_says_who_did_what_to_whom_newest_first()
    {
        var (grace, ada) = (await JoinAsync("Grace Auditor"), await JoinAsync("Ada Audited"));
        await WriteAsync(grace, "said.first", $"member:{ada}", """{"endsAt":"2030-01-01"}""");
        await WriteAsync(null, "said.second", $"member:{ada}", null);
        var page = await ReadAsync($"?action=said&subject={ada}");
        var rows = page.Html.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("said.second", rows[0], StringComparison.Ordinal);
        Assert.Contains("The site or its command line", rows[0], StringComparison.Ordinal);
        foreach (var part in (string[])["Grace Auditor", "said.first", "Ada Audited", "2030-01-01"])
        {
            Assert.Contains(part, rows[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_deleted_has_left_and_the_row_stays()
    {
        var gone = await JoinAsync("Gone Soon");
        await WriteAsync(gone, "gone.acted", $"member:{gone}", null);
        await site.Host.QueryAsync(db => db.Users.Where(m => m.Id == gone).ExecuteDeleteAsync());
        var words = (await ReadAsync("?action=gone")).Words("tbody")!;
        Assert.Equal(2, words.Split("Somebody who has left").Length - 1);
        Assert.DoesNotContain("Gone Soon", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actor=tess+filt", "filter.a filter.b")]
    [InlineData("actor=TESS.FILTER@example.test", "filter.a filter.b")]
    [InlineData("actor=%25", "")]
    [InlineData("action=filter.a", "filter.a")]
    [InlineData("action=filt", "")]
    [InlineData("subject=question:1&action=filter", "filter.b")]
    [InlineData("subject=question&action=filter", "filter.b")]
    [InlineData("subject=tess.filter@example.test", "filter.a")]
    [InlineData("action=filter&from=2001-02-03&to=2001-02-03", "filter.a filter.b")]
    [InlineData("action=filter&from=2001-02-04", "")]
    [InlineData("action=filter&to=2001-02-02", "")]
    [InlineData("action=filter&from=someday&after=x", "filter.a filter.b")]
    public async Task The_log_has_what_its_address_asks_for(string query, string actions)
    {
        var at = new DateTimeOffset(2001, 2, 3, 23, 59, 59, TimeSpan.Zero);
        const string Address = "tess.filter@example.test";
        var known = await site.Host.QueryAsync(db => db.Users.AnyAsync(m => m.Email == Address));
        if (!known)
        {
            var tess = await new Person { Name = "Tess Filter", Email = Address }.JoinAsync(site.Host);
            await WriteAsync(tess, "filter.a", $"member:{tess}", null, at);
            await WriteAsync(tess, "filter.b", "question:1", null, at);
        }

        var page = await ReadAsync("?" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(actions, string.Join(' ', Actions(page).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_back()
    {
        var who = await JoinAsync("Paul Pager");
        for (var i = 0; i < AuditQuery.PageSize + 3; i++)
        {
            await WriteAsync(who, $"page.n{i:00}", "pack", null);
        }

        var first = await ReadAsync("?action=page");
        var second = await ReadAsync(Next(first, "next"));
        Assert.Equal(
            Enumerable.Range(0, AuditQuery.PageSize + 3).Reverse().Select(i => $"page.n{i:00}"),
            [.. Actions(first), .. Actions(second)]
        );
        Assert.Null(second.Html.QuerySelector(".pager [rel=next]"));
        Assert.Equal(Actions(first), Actions(await ReadAsync(Next(second, "prev"))));
    }

    [Fact]
    public async Task The_export_has_every_row_that_is_filtered_and_no_formula()
    {
        var who = await JoinAsync("=1+1");
        await WriteAsync(who, "sent.out", "@SUM(A1)", """{"a":"b"}""");
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var page = await administrator.GetAsync($"{Log}?action=sent");
        var file = await administrator.GetAsync(page.Html.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(
            ".csv",
            file.Response.Content.Headers.ContentDisposition!.FileName!.Trim('"'),
            StringComparison.Ordinal
        );
        Assert.True(file.Response.Headers.CacheControl!.NoStore);
        var lines = file.Text.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains($"\"'=1+1\",\"{who}\",\"sent.out\",\"'@SUM(A1)\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"{\"\"a\"\": \"\"b\"\"}\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_administrator_does_is_kept_with_the_network_it_came_from()
    {
        var (administrator, editor) = (
            await site.Host.SignedInEditorAsync(MemberRole.Admin),
            new Person { Name = "Nell Network" }
        );
        var id = await editor.JoinAsync(site.Host);
        administrator.Http.DefaultRequestHeaders.Remove(CallerAddress.Header);
        administrator.Http.DefaultRequestHeaders.Add(CallerAddress.Header, "203.0.113.77");
        var page = await administrator.GetAsync($"/admin/members/{id}");
        await administrator.SubmitAsync(page, "form#grant", ("Grant.Days", "3"), ("Grant.Reason", "For the test"));
        foreach (var network in (string[])["203.0.113.0/24", "203.0.113.9"])
        {
            var found = await administrator.GetAsync($"{Log}?network={network}&subject={id}");
            Assert.Equal(["entitlement.granted"], Actions(found));
            Assert.Contains("203.0.113.0/24", found.Words("tbody"), StringComparison.Ordinal);
            Assert.DoesNotContain("203.0.113.77", found.Text, StringComparison.Ordinal);
        }

        Assert.Empty(Actions(await administrator.GetAsync($"{Log}?network=203.0.114.9&subject={id}")));
        var file = await administrator.GetAsync($"{Log}/export?network=203.0.113.0/24&subject={id}");
        Assert.Contains("\"203.0.113.0/24\"", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_member_or_the_site_does_has_no_network()
    {
        var member = await site.Host.SignedInClientAsync(new Person { Name = "Mia Member" });
        await member.GetAsync("/account");
        var row = await site.Host.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<Administrators>()
                .AppointAsync("networkless@example.test", CancellationToken.None);
            return await services
                .GetRequiredService<AppDbContext>()
                .AuditEntries.OrderByDescending(a => a.Id)
                .FirstAsync(a => a.Action == "member.made-admin");
        });
        Assert.Null(row.Network);
    }

    [Theory]
    [InlineData("192.0.2.77", "192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.77", "192.0.2.0/24")]
    [InlineData("2001:db8:12:34:56:78:9a:bc", "2001:db8:12::/48")]
    public void A_network_is_the_beginning_of_an_address(string address, string network) =>
        Assert.Equal(network, AuditedNetwork.NetworkOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("update audit_entries set action = 'changed'")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries")]
    public async Task The_database_refuses_to_change_the_log(string statement)
    {
        await WriteAsync(null, "kept.as-it-is", "pack", null);
        var before = await site.Host.QueryAsync(CountAsync);
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            site.Host.QueryAsync(db => db.Database.ExecuteSqlRawAsync(statement))
        );
        Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
        Assert.True(await site.Host.QueryAsync(CountAsync) >= before);
    }

    [Theory]
    [InlineData(Log)]
    [InlineData(Log + "/export")]
    public async Task Editors_have_no_such_page(string path)
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(path)).Status);
        var list = await editor.GetAsync("/admin/questions");
        Assert.Null(list.Html.QuerySelector($"nav a[href='{Log}']"));
        Assert.NotNull((await ReadAsync("")).Html.QuerySelector($"nav a[href='{Log}'][aria-current=page]"));
    }

    private Task<Guid> JoinAsync(string name) => new Person { Name = name }.JoinAsync(site.Host);

    private Task<int> WriteAsync(
        Guid? actor,
        string action,
        string subject,
        string? detail,
        DateTimeOffset? at = null
    ) =>
        site.Host.QueryAsync(db =>
        {
            db.AuditEntries.Add(
                new AuditEntry
                {
                    At = at ?? site.Host.Clock.GetUtcNow(),
                    ActorId = actor,
                    Action = action,
                    Subject = subject,
                    Detail = detail,
                }
            );
            return db.SaveChangesAsync();
        });

    private async Task<Page> ReadAsync(string query) =>
        await (await site.Host.SignedInEditorAsync(MemberRole.Admin)).GetAsync(
            query.StartsWith('/') ? query : Log + query
        );

    private static Task<int> CountAsync(AppDbContext db) => db.AuditEntries.CountAsync();

    private static List<string> Actions(Page page) =>
        [.. page.Html.QuerySelectorAll("tbody code").Select(c => c.TextContent)];

    private static string Next(Page page, string rel) =>
        page.Html.QuerySelector($".pager [rel={rel}]")!.GetAttribute("href")!;
}
