using InterviewPrep.Access;
using InterviewPrep.Members;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>How the area speaks of members.</summary>
public static class MemberWords
{
    public static IReadOnlyList<string> Roles { get; } = [MemberRole.Admin, MemberRole.Editor];

    public static string Role(string role) => role == MemberRole.Admin ? "Administrator" : role;

    /// <summary>With its article.</summary>
    public static string ARole(string role) => $"an {Role(role).ToLowerInvariant()}";

    public static string Of(EntitlementSource source) =>
        source switch
        {
            EntitlementSource.PromotionCode => "Promotion code",
            EntitlementSource.TeamSeat => "Team seat",
            _ => $"{source}",
        };

    /// <summary>Who gave it, or null where nobody did.</summary>
    public static string? By(Giver? giver) =>
        giver is null ? null
        : giver.MemberId is null ? "the command line"
        : giver.Name ?? "somebody who has left";

    /// <summary>The slug in what is typed: itself, or that of a question's address.</summary>
    public static string Slug(string typed)
    {
        var path = typed.Trim().Split('?', '#')[0].TrimEnd('/');
        var at = path.LastIndexOf("questions/", StringComparison.OrdinalIgnoreCase);
        return (at < 0 ? path : path[(at + "questions/".Length)..]).Split('/')[0];
    }
}
