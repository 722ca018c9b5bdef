using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>Somebody who is to have an account.</summary>
public sealed record Person
{
    private static int count;

    /// <summary>Null for one that the site would give.</summary>
    public Guid? Id { get; init; }

    public string Name { get; init; } = "Ada Lovelace";

    public string Email { get; init; } = $"person{Interlocked.Increment(ref count)}@example.test";

    public string Password { get; init; } = "correct blue staple 7";

    public bool IsConfirmed { get; init; } = true;

    public bool IsPro { get; init; }

    /// <summary>Names of <see cref="MemberRole"/>.</summary>
    public string[] Roles { get; init; } = [];

    /// <summary>Makes the account; gives its id.</summary>
    public Task<Guid> JoinAsync(SiteHost host) =>
        host.InScopeAsync(async services =>
        {
            var now = host.Clock.GetUtcNow();
            var members = services.GetRequiredService<UserManager<Member>>();
            var member = new Member
            {
                Id = Id ?? Guid.CreateVersion7(now),
                Email = Email,
                EmailConfirmed = IsConfirmed,
                DisplayName = Name,
                CreatedAt = now,
            };
            member.UserName = member.Id.ToString();
            Check(await members.CreateAsync(member, Password));
            var roles = services.GetRequiredService<RoleManager<MemberRole>>();
            foreach (var role in Roles)
            {
                if (!await roles.RoleExistsAsync(role))
                {
                    Check(await roles.CreateAsync(new MemberRole { Name = role }));
                }

                Check(await members.AddToRoleAsync(member, role));
            }

            if (IsPro)
            {
                var db = services.GetRequiredService<AppDbContext>();
                db.Entitlements.Add(
                    new Entitlement
                    {
                        MemberId = member.Id,
                        Source = EntitlementSource.Grant,
                        StartsAt = now.AddDays(-1),
                        EndsAt = now.AddDays(30),
                        Reason = "Granted for a test.",
                        CreatedAt = now,
                    }
                );
                await db.SaveChangesAsync();
            }

            return member.Id;
        });

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }
}
