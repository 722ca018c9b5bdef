using InterviewPrep.Access;
using InterviewPrep.Members;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Bench.Seeding;

/// <summary>A member who signs in through the site's own form.</summary>
internal sealed record Reader(string Name, bool IsPro)
{
    public const string Password = "correct blue staple 7";

    public static readonly Reader Free = new("free", IsPro: false);
    public static readonly Reader Pro = new("pro", IsPro: true);

    /// <summary>Writes answers, so that the pages of the others stay as they are.</summary>
    public static readonly Reader Writer = new("writer", IsPro: false);

    public string Email => $"{Name}@example.test";

    /// <summary>Makes the account, unless a run before made it.</summary>
    public async Task JoinAsync(BenchDatabase database, TimeProvider clock)
    {
        await using var db = database.Context();
        if (db.Users.Any(m => m.Email == Email))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var member = new Member
        {
            Id = Guid.CreateVersion7(now),
            Email = Email,
            NormalizedEmail = Email.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = $"Reader {Name}",
            CreatedAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        member.UserName = member.Id.ToString();
        member.NormalizedUserName = member.UserName.ToUpperInvariant();
        member.PasswordHash = new PasswordHasher<Member>().HashPassword(member, Password);
        db.Add(member);
        if (IsPro)
        {
            db.Add(
                new Entitlement
                {
                    MemberId = member.Id,
                    Source = EntitlementSource.Grant,
                    StartsAt = now.AddDays(-1),
                    Reason = "Granted for a measurement.",
                    CreatedAt = now,
                }
            );
        }

        await db.SaveChangesAsync();
    }
}
