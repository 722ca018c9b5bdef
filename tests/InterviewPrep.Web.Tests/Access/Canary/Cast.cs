using InterviewPrep.Access;
using InterviewPrep.Billing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>The readers of the walk. All but the Pro one have spent their one unlock of the month on the same question.</summary>
internal sealed class Cast(SiteHost host)
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    private static readonly IReadOnlySet<string> Spent = CanaryPack.Of(CanaryPack.Sealed, CanaryPack.SpentQuestion);

    public Reader Pro { get; } =
        new("Pro", () => host.SignedInClientAsync(new Person { IsPro = true }), CanaryPack.Of(CanaryPack.Sealed));

    /// <summary>Nobody of these may see more than what they unlocked.</summary>
    public IReadOnlyList<Reader> Others =>
        [
            new("anonymous", () => Task.FromResult(host.Anonymous()), Nothing) { IsThorough = true },
            Member("free", (_, _, _) => { }) with
            {
                IsThorough = true,
            },
            Member("lapsed", (db, id, now) => db.Add(Entitlement(id, now.AddDays(-40), now.AddSeconds(-1)))),
            Member("not begun", (db, id, now) => db.Add(Entitlement(id, now.AddDays(1), now.AddDays(9)))),
            Member("revoked", (db, id, now) => db.Add(Revoked(id, now))),
            Member("wrong plan", (db, id, now) => db.Add(OtherPlan(id, now))),
            // Has a role that opens the admin area, and has not given the second proof.
            Member("editor with a password alone", (_, _, _) => { }, MemberRole.Editor, MemberRole.Admin),
            new("administrator who imitates a free member", ImitatingAsync, Spent),
            new("signed out", SignedOutAsync, Nothing),
        ];

    private Reader Member(string name, Action<AppDbContext, Guid, DateTimeOffset> equip, params string[] roles) =>
        new(
            name,
            async () =>
            {
                var person = new Person { Roles = roles };
                var id = await person.JoinAsync(host);
                await SpendAsync(id, equip);
                return await host.SignInAsync(person);
            },
            Spent
        );

    private Task<int> SpendAsync(Guid member, Action<AppDbContext, Guid, DateTimeOffset> equip) =>
        host.QueryAsync(async db =>
        {
            var now = host.Clock.GetUtcNow();
            var question = await db.Questions.SingleAsync(q => q.Slug == CanaryPack.SpentQuestion);
            db.Add(
                new Unlock
                {
                    MemberId = member,
                    QuestionId = question.Id,
                    At = now,
                    Month = new DateOnly(now.Year, now.Month, 1),
                }
            );
            equip(db, member, now);
            return await db.SaveChangesAsync();
        });

    /// <summary>May read everything, and reads as somebody who may not.</summary>
    private async Task<Browser> ImitatingAsync()
    {
        var member = await new Person().JoinAsync(host);
        await SpendAsync(member, (_, _, _) => { });
        var administrator = await host.SignedInEditorAsync(MemberRole.Admin);
        var page = await administrator.GetAsync($"/admin/members/{member}");
        await administrator.SubmitAsync(page, "form#imitate", ("Imitate.Reason", "To walk."));
        return administrator;
    }

    /// <summary>Holds the cookie of a session that has ended.</summary>
    private async Task<Browser> SignedOutAsync()
    {
        var person = new Person { IsPro = true };
        var id = await person.JoinAsync(host);
        var browser = await host.SignInAsync(person);
        await host.QueryAsync(db => db.Sessions.Where(s => s.MemberId == id).ExecuteDeleteAsync());
        return browser;
    }

    private static Entitlement Entitlement(Guid member, DateTimeOffset from, DateTimeOffset to) =>
        new()
        {
            MemberId = member,
            Source = EntitlementSource.Subscription,
            StartsAt = from,
            EndsAt = to,
            Reason = "Bought for the walk.",
            CreatedAt = from,
        };

    private static Entitlement Revoked(Guid member, DateTimeOffset now)
    {
        var entitlement = Entitlement(member, now.AddDays(-1), now.AddDays(30));
        entitlement.RevokedAt = now.AddHours(-1);
        entitlement.RevokedReason = "Taken back for the walk.";
        return entitlement;
    }

    // A subscription alone opens nothing: only the entitlement that a plan with Pro makes does.
    private static Subscription OtherPlan(Guid member, DateTimeOffset now) =>
        new()
        {
            MemberId = member,
            Plan = "newsletter",
            Gateway = "walk",
            GatewayReference = member.ToString(),
            StartedAt = now.AddDays(-1),
            CurrentPeriodEndsAt = now.AddDays(30),
        };
}
