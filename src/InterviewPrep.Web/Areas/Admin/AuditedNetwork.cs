using System.Net;
using System.Net.Sockets;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>
/// Notes on rows of the audit log from which network an editor or administrator acted. The network and not the address:
/// enough to see that it was not the office, too little to follow somebody home.
/// </summary>
internal sealed class AuditedNetwork(IHttpContextAccessor http) : SaveChangesInterceptor
{
    private const int BitsOf4 = 24;
    private const int BitsOf6 = 48;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (http.HttpContext is { Connection.RemoteIpAddress: { } address } request && ActorOf(request) is { } actor)
        {
            foreach (var entry in eventData.Context!.ChangeTracker.Entries<AuditEntry>())
            {
                if (entry.State == EntityState.Added && entry.Entity.ActorId == actor)
                {
                    entry.Entity.Network = NetworkOf(address);
                }
            }
        }

        return ValueTask.FromResult(result);
    }

    private static Guid? ActorOf(HttpContext request) =>
        request.Features.Get<Editor>()?.MemberId ?? request.Features.Get<SignedInMember>()?.Imitation?.ActorId;

    /// <summary>The first 24 bits of an IPv4 address, the first 48 of an IPv6 one, as in 192.0.2.0/24.</summary>
    public static string NetworkOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bits = plain.AddressFamily == AddressFamily.InterNetwork ? BitsOf4 : BitsOf6;
        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
