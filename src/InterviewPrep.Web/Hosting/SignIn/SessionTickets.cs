using System.Security.Claims;
using InterviewPrep.Members;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>
/// Keeps sign-ins as rows. Reading one hands the member of the request over to <see cref="CurrentViewer"/>, so that
/// a request has one query for all that it knows of its reader. What reading a page writes is not worth failing it for: a
/// database that may only be read still serves members.
/// </summary>
internal sealed partial class SessionTickets(
    IDataProtectionProvider protection,
    IOptions<IdentityOptions> identity,
    TimeProvider clock,
    ILogger<SessionTickets> logger
) : ITicketStore
{
    private readonly IDataProtector protector = protection.CreateProtector("sessions.ticket");
    private bool isRefused;

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext context, CancellationToken cancel)
    {
        var key = Sessions.NewKey();
        var stamp = ticket.Principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? "";
        await Rows(context).BeginAsync(key, Row(ticket, context), stamp, cancel);
        return key;
    }

    /// <summary>Signing in over an open session of somebody else would keep that session's key.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext context, CancellationToken cancel) =>
        TryAsync(() => Rows(context).RenewAsync(key, Row(ticket, context), cancel));

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext context, CancellationToken cancel)
    {
        var member = await Rows(context).ReadAsync(key, cancel);
        if (member is null || Unprotect(member.Session.Ticket) is not { } ticket || !IsOf(ticket, member))
        {
            return null;
        }

        await TryAsync(() => Rows(context).SeenAsync(member.Session, cancel));
        context.Features.Set(member);
        return new AuthenticationTicket(Principal(ticket, member), ticket.Properties, ticket.AuthenticationScheme);
    }

    /// <summary>Whoever signs out is told where that failed; a session that is over ends by itself.</summary>
    public Task RemoveAsync(string key, HttpContext context, CancellationToken cancel) =>
        HttpMethods.IsPost(context.Request.Method)
            ? Rows(context).EndAsync(key, cancel)
            : TryAsync(() => Rows(context).EndAsync(key, cancel));

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw NoRequest();

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw NoRequest();

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw NoRequest();

    public Task RemoveAsync(string key) => throw NoRequest();

    /// <summary>Said once when it begins to fail, and not at every request.</summary>
    private async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            isRefused = false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!isRefused)
            {
                isRefused = true;
                LogRefused(e.Message);
            }
        }
    }

    private static Sessions Rows(HttpContext context) => context.RequestServices.GetRequiredService<Sessions>();

    private NewSession Row(AuthenticationTicket ticket, HttpContext context) =>
        new(
            Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
            protector.Protect(TicketSerializer.Default.Serialize(ticket)),
            ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + SessionLife.Open,
            Device.Named(context.Request.Headers.UserAgent)
        );

    private AuthenticationTicket? Unprotect(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(ticket));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static bool IsOf(AuthenticationTicket ticket, SignedInMember member) =>
        ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) == member.SignedInId.ToString();

    /// <summary>The roles are those of now, not those of the sign-in.</summary>
    private static ClaimsPrincipal Principal(AuthenticationTicket ticket, SignedInMember member) =>
        new(
            new ClaimsIdentity(
                [
                    .. ticket.Principal.Claims.Where(c => c.Type != ClaimTypes.Role),
                    .. member.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
                ],
                IdentityConstants.ApplicationScheme,
                ClaimTypes.Name,
                ClaimTypes.Role
            )
        );

    private static NotSupportedException NoRequest() => new("Sessions are kept by the database of a request.");

    [LoggerMessage(
        EventId = Events.SessionNotNoted,
        Level = LogLevel.Warning,
        Message = "Sessions are read but not prolonged, which is not said again until it works: {Reason}"
    )]
    private partial void LogRefused(string reason);
}

/// <summary>How long a sign-in lasts after its last use.</summary>
internal static class SessionLife
{
    /// <summary>With "keep me signed in".</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Without; the browser also forgets the cookie when it is closed.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(1);
}
