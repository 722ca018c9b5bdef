using InterviewPrep.Data;
using InterviewPrep.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Makes administrators, on the command line only.</summary>
public sealed class Administrators(
    AppDbContext db,
    UserManager<Member> members,
    MemberRoles roles,
    Passwords passwords,
    Sessions sessions,
    SiteLinks links,
    TimeProvider clock
)
{
    /// <summary>
    /// Creates or promotes the member. The link, which works once within 24 hours, sets a password and leads on to the second step.
    /// Whoever signed up with an address and never proved it may be somebody else: nothing that they know or hold signs in any more.
    /// </summary>
    public async Task<NewAdministrator> AppointAsync(string email, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var known = await members.FindByEmailAsync(email);
        var member = known ?? Member.Joining("Administrator", email, now);
        if (known is null)
        {
            member.EmailConfirmed = true;
            (await members.CreateAsync(member)).Require();
        }

        var isTakenOver = !member.EmailConfirmed;
        if (isTakenOver)
        {
            await TakeOverAsync(member, cancel);
        }

        await roles.AddAsync(member, MemberRole.Admin);
        db.AuditEntries.Add(Audit.Of(null, "member.made-admin", member.Id, now));
        await db.SaveChangesAsync(cancel);
        var token = await passwords.WelcomeTokenAsync(member);
        await transaction.CommitAsync(cancel);
        return new NewAdministrator(
            known is null,
            isTakenOver,
            links.To("/account/welcome", ("member", $"{member.Id}"), ("token", token)),
            now.AddDays(1)
        );
    }

    private async Task TakeOverAsync(Member member, CancellationToken cancel)
    {
        await sessions.EndOthersAsync(member.Id, kept: null, cancel);
        await db.ForgetProofsAsync(member.Id, alsoSecondStep: true, cancel);
        (member.PasswordHash, member.TwoFactorEnabled) = (null, false);
        member.EmailConfirmed = true;
        // Links that were mailed before are void, too.
        (await members.UpdateSecurityStampAsync(member)).Require();
    }
}

/// <summary>Somebody who was made an administrator.</summary>
/// <param name="IsNew">Whether the account was made, too.</param>
/// <param name="IsTakenOver">Whether somebody had made the account without proving the address, and lost it.</param>
/// <param name="Link">The one-time link.</param>
/// <param name="LinkEndsAt">When the link stops working.</param>
public sealed record NewAdministrator(bool IsNew, bool IsTakenOver, string Link, DateTimeOffset LinkEndsAt);
