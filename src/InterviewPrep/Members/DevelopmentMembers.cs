using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Three ready members of a development start: free, Pro and admin. Never made anywhere else.</summary>
public sealed class DevelopmentMembers(
    AppDbContext db,
    UserManager<Member> members,
    RoleManager<MemberRole> roles,
    TimeProvider clock
)
{
    /// <summary>The admin's secret for an authenticator app, in base32.</summary>
    public const string AdminSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /// <summary>Who can sign in.</summary>
    public static readonly IReadOnlyList<ReadyMember> All =
    [
        new("Free", "Frieda Free", "free@example.test", "slow-river-free"),
        new("Pro", "Petra Pro", "pro@example.test", "slow-river-pro"),
        new("Admin", "Amir Admin", "admin@example.test", "slow-river-admin"),
    ];

    /// <summary>Makes those that are missing; several processes at once are welcome.</summary>
    public async Task MakeAsync(CancellationToken cancel)
    {
        foreach (var ready in All)
        {
            try
            {
                await MakeAsync(ready, cancel);
            }
            catch (DbUpdateException e) when (e.IsTakenAddress())
            {
                // Another process was quicker.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task MakeAsync(ReadyMember ready, CancellationToken cancel)
    {
        if (await members.FindByEmailAsync(ready.Email) is not null)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var member = Member.Joining(ready.Name, ready.Email, now);
        member.EmailConfirmed = true;
        (await members.CreateAsync(member, ready.Password)).Require();
        if (ready.Kind == "Pro")
        {
            db.Entitlements.Add(
                new Entitlement
                {
                    MemberId = member.Id,
                    Source = EntitlementSource.Grant,
                    StartsAt = now,
                    Reason = "Ready member of a development start.",
                    CreatedAt = now,
                }
            );
            await db.SaveChangesAsync(cancel);
        }

        if (ready.Kind == "Admin")
        {
            await MakeAdminAsync(member);
        }

        await transaction.CommitAsync(cancel);
    }

    private async Task MakeAdminAsync(Member member)
    {
        if (!await roles.RoleExistsAsync(MemberRole.Admin))
        {
            (await roles.CreateAsync(new MemberRole { Name = MemberRole.Admin })).Require();
        }

        (await members.AddToRoleAsync(member, MemberRole.Admin)).Require();
        // The names under which Identity's own store keeps an authenticator's secret.
        (
            await members.SetAuthenticationTokenAsync(member, "[AspNetUserStore]", "AuthenticatorKey", AdminSecret)
        ).Require();
        (await members.SetTwoFactorEnabledAsync(member, true)).Require();
    }
}

/// <summary>A member that a development start has ready.</summary>
public sealed record ReadyMember(string Kind, string Name, string Email, string Password);
