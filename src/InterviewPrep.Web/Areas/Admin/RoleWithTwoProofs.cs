using System.Security.Claims;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Members;
using Microsoft.AspNetCore.Authorization;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>
/// One of the roles, in a browser that signed in with two proofs: a password and a code, or a passkey, which is something
/// that one has and its lock. The roles are those of now; see <see cref="Hosting.SignIn.SessionTickets"/>.
/// </summary>
internal sealed class RoleWithTwoProofs(params string[] roles)
    : AuthorizationHandler<RoleWithTwoProofs>,
        IAuthorizationRequirement
{
    private string[] Roles => roles;

    // A page under two policies has two requirements, and each of them is asked about both.
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleWithTwoProofs requirement)
    {
        if (Array.Exists(requirement.Roles, context.User.IsInRole) && context.User.HasTwoProofs())
        {
            context.Succeed(requirement);
            var id = Guid.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!);
            (context.Resource as HttpContext)?.Features.Set(new Editor(id));
        }

        return Task.CompletedTask;
    }
}

internal static class AdminClaims
{
    /// <summary>Whether this browser's sign-in proved more than a password (RFC 8176: <c>mfa</c>).</summary>
    public static bool HasTwoProofs(this ClaimsPrincipal user) =>
        user.HasClaim("amr", "mfa") || user.HasClaim(ClaimTypes.AuthenticationMethod, "passkey");

    /// <summary>Whether the member has a role that opens the admin area, given two proofs.</summary>
    public static bool HasAdminRole(this ClaimsPrincipal user) =>
        user.IsInRole(MemberRole.Admin) || user.IsInRole(MemberRole.Editor);
}
