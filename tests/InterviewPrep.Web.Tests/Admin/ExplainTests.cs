using System.Net;
using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Why a member can or cannot read a sample answer; what is said is what the member's own page shows.</summary>
public sealed class ExplainTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    public static TheoryData<string, string, bool, string> Cases { get; } =
        new()
        {
            { "nothing", ReadingDatabase.Pro, false, "none ever did since the member joined" },
            { "nothing", ReadingDatabase.Free, true, "The question is free" },
            { "nothing", ReadingDatabase.Draft, false, "not published (draft)" },
            { "running", ReadingDatabase.Pro, true, "Pro runs: “For running.” (trial)" },
            { "running", ReadingDatabase.Draft, false, "not published (draft)" },
            { "endless", ReadingDatabase.Pro, true, "without an end" },
            { "lapsed", ReadingDatabase.Pro, false, "The last one, “For lapsed.”, ended on" },
            { "coming", ReadingDatabase.Pro, false, "“For coming.” begins on" },
            { "revoked", ReadingDatabase.Pro, false, "was taken back on" },
            { "unlocked", ReadingDatabase.Pro, true, "Unlocked on" },
            { "some left", ReadingDatabase.Pro, false, "3 of 3 unlocks are left this month" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_explanation_says_what_the_members_own_page_shows(
        string standing,
        string slug,
        bool canRead,
        string why
    )
    {
        var person = new Person();
        var id = await person.JoinAsync(site.Host);
        await site.Host.QueryAsync(db => EquipAsync(db, id, standing));

        var own = await (await site.Host.SignInAsync(person)).GetAsync($"/questions/{slug}");
        var isOpen = own.Status == HttpStatusCode.OK && own.Html.QuerySelector(".lock-panel") is null;
        Assert.Equal(canRead, isOpen);
        var explained = await ExplainAsync(id, slug);
        Assert.Contains(canRead ? "Can read it." : "Cannot read it.", explained, StringComparison.Ordinal);
        Assert.Contains(why, explained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_used_the_months_unlocks_reads_nothing_more_and_the_explanation_says_so()
    {
        var host = site.Start("Production", ("Access:FreeUnlocksPerMonth", "1"));
        var person = new Person();
        var id = await person.JoinAsync(host);
        await host.QueryAsync(db => UnlockAsync(db, id, ReadingDatabase.Free));
        var own = await (await host.SignInAsync(person)).GetAsync($"/questions/{ReadingDatabase.Pro}");
        Assert.NotNull(own.Html.QuerySelector(".lock-panel"));
        var administrator = await host.SignedInEditorAsync(MemberRole.Admin);
        var page = await administrator.GetAsync($"/admin/members/{id}?question={ReadingDatabase.Pro}");
        Assert.Contains("This month's unlocks are used", page.Words("#explanation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_unlocks_says_so()
    {
        var host = site.Start("Production", ("Access:FreeUnlocksPerMonth", "0"));
        var id = await new Person().JoinAsync(host);
        var administrator = await host.SignedInEditorAsync(MemberRole.Admin);
        var page = await administrator.GetAsync($"/admin/members/{id}?question={ReadingDatabase.Pro}");
        Assert.Contains("only Pro opens it", page.Words("#explanation"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost/questions/shrink-weights?in=company%3Dacme#prompt", "Cannot read it.")]
    [InlineData(" /questions/shrink-weights/answer ", "Cannot read it.")]
    [InlineData("no-such-question", "No question has or had that address.")]
    [InlineData("?", "No question has or had that address.")]
    public async Task A_question_is_found_by_its_slug_and_by_its_address(string typed, string said)
    {
        var id = await new Person().JoinAsync(site.Host);
        Assert.Contains(said, await ExplainAsync(id, typed), StringComparison.Ordinal);
    }

    private async Task<string> ExplainAsync(Guid member, string question)
    {
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var page = await administrator.GetAsync($"/admin/members/{member}?question={Uri.EscapeDataString(question)}");
        return page.Words("#explanation")!;
    }

    private async Task<int> EquipAsync(AppDbContext db, Guid member, string standing)
    {
        var now = site.Host.Clock.GetUtcNow();
        void Entitle(DateTimeOffset from, DateTimeOffset? to, bool isRevoked = false) =>
            db.Entitlements.Add(
                new Entitlement
                {
                    MemberId = member,
                    Source = EntitlementSource.Trial,
                    StartsAt = from,
                    EndsAt = to,
                    Reason = $"For {standing}.",
                    CreatedAt = from,
                    RevokedAt = isRevoked ? now.AddHours(-1) : null,
                    RevokedReason = isRevoked ? "A mistake." : null,
                }
            );
        switch (standing)
        {
            case "running":
                Entitle(now.AddDays(-1), now.AddDays(1));
                break;
            case "endless":
                Entitle(now.AddDays(-1), null);
                break;
            case "lapsed":
                Entitle(now.AddDays(-9), now.AddSeconds(-1));
                break;
            case "coming":
                Entitle(now.AddDays(1), now.AddDays(2));
                break;
            case "revoked":
                Entitle(now.AddDays(-1), now.AddDays(1), isRevoked: true);
                break;
            case "unlocked":
                await UnlockAsync(db, member, ReadingDatabase.Pro);
                break;
        }

        return await db.SaveChangesAsync();
    }

    private async Task<int> UnlockAsync(AppDbContext db, Guid member, string slug)
    {
        var now = site.Host.Clock.GetUtcNow();
        db.Unlocks.Add(
            new Unlock
            {
                MemberId = member,
                QuestionId = await db.Questions.Where(q => q.Slug == slug).Select(q => q.Id).SingleAsync(),
                At = now,
                Month = new DateOnly(now.Year, now.Month, 1),
            }
        );
        return await db.SaveChangesAsync();
    }
}
