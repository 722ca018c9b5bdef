using InterviewPrep.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Gives and takes the roles that open the admin area.</summary>
public sealed class MemberRoles(
    AppDbContext db,
    UserManager<Member> members,
    RoleManager<MemberRole> roles,
    TimeProvider clock
)
{
    /// <summary>Gives a role to somebody who owns the address of the account.</summary>
    public Task<RoleChange> GiveAsync(Guid actor, Guid id, string role, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            id,
            async member =>
            {
                if (!member.EmailConfirmed)
                {
                    return RoleChange.Unconfirmed;
                }

                return await AddAsync(member, role) ? RoleChange.Done : RoleChange.AlreadySo;
            },
            "role.given",
            role,
            cancel
        );

    /// <summary>Takes a role away. Nobody takes their own as an administrator, so one always stays: whoever took the others'.</summary>
    public Task<RoleChange> TakeAsync(Guid actor, Guid id, string role, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            id,
            async member =>
            {
                if (actor == id && role == MemberRole.Admin)
                {
                    return RoleChange.OwnRole;
                }

                if (!await members.IsInRoleAsync(member, role))
                {
                    return RoleChange.AlreadySo;
                }

                (await members.RemoveFromRoleAsync(member, role)).Require();
                return RoleChange.Done;
            },
            "role.taken",
            role,
            cancel
        );

    /// <summary>Makes the role where it is missing; false where the member has it.</summary>
    internal async Task<bool> AddAsync(Member member, string role)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            (await roles.CreateAsync(new MemberRole { Name = role })).Require();
        }

        if (await members.IsInRoleAsync(member, role))
        {
            return false;
        }

        (await members.AddToRoleAsync(member, role)).Require();
        return true;
    }

    /// <summary>Whether nobody but this member, and those who leave, is an administrator. Holds until the transaction ends.</summary>
    internal async Task<bool> IsLastAdministratorAsync(Guid id, CancellationToken cancel)
    {
        await LockAsync(cancel);
        var administrators = await db
            .UserRoles.Join(db.Roles, r => r.RoleId, r => r.Id, (r, role) => new { r.UserId, role.Name })
            .Where(r => r.Name == MemberRole.Admin)
            .Join(db.Users, r => r.UserId, m => m.Id, (_, m) => new { m.Id, m.DeletionRequestedAt })
            .ToListAsync(cancel);
        return administrators.Any(a => a.Id == id)
            && !administrators.Any(a => a.Id != id && a.DeletionRequestedAt is null);
    }

    // One change of roles at a time: two administrators who take each other's role would leave none.
    private Task<int> LockAsync(CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select 1 from identity_roles where name = {MemberRole.Admin} for update", cancel);

    private async Task<RoleChange> ChangeAsync(
        Guid actor,
        Guid id,
        Func<Member, Task<RoleChange>> change,
        string action,
        string role,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(role is MemberRole.Admin or MemberRole.Editor, true, nameof(role));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LockAsync(cancel);
        var isAdministrator = await db
            .UserRoles.Where(r => r.UserId == actor)
            .Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name)
            .ContainsAsync(MemberRole.Admin, cancel);
        if (!isAdministrator || await members.FindByIdAsync($"{id}") is not { } member)
        {
            return RoleChange.Refused;
        }

        var result = await change(member);
        if (result != RoleChange.Done)
        {
            return result;
        }

        db.AuditEntries.Add(Audit.Of(actor, action, id, clock.GetUtcNow(), new { role }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return RoleChange.Done;
    }
}

/// <summary>What a change of roles came to.</summary>
public enum RoleChange
{
    Done,

    /// <summary>The member had the role, or had it not.</summary>
    AlreadySo,

    /// <summary>Whoever made the account never proved that the address is theirs.</summary>
    Unconfirmed,

    /// <summary>Nobody takes their own role of an administrator.</summary>
    OwnRole,

    /// <summary>The member is gone, or the actor is no administrator any more.</summary>
    Refused,
}
