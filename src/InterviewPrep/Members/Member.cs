using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>Somebody with an account. An unconfirmed member may practise but not publish.</summary>
public sealed class Member : IdentityUser<Guid>
{
    /// <summary>The name shown beside public answers, 2 to 40 characters.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>IANA time zone, such as <c>Europe/Berlin</c>; UTC until chosen.</summary>
    public string TimeZone { get; set; } = "UTC";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set on request; the account is deleted seven days later unless cancelled.</summary>
    public DateTimeOffset? DeletionRequestedAt { get; set; }

    /// <summary>Whether the member wants single-key shortcuts.</summary>
    public bool KeyboardShortcuts { get; set; } = true;

    /// <summary>The 30-second step (RFC 6238) of the last accepted code, so that no code is accepted twice.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>Somebody new; the address is not confirmed yet.</summary>
    internal static Member Joining(string name, string email, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new Member
        {
            Id = id,
            // Identity wants a unique name; addresses change, ids do not.
            UserName = id.ToString(),
            Email = email,
            DisplayName = name,
            CreatedAt = now,
        };
    }
}

/// <summary>A role that opens parts of the admin area.</summary>
public sealed class MemberRole : IdentityRole<Guid>
{
    public const string Admin = "Admin";
    public const string Editor = "Editor";
}
