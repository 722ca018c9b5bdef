using System.Net.Sockets;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>Whom a limit per address counts.</summary>
internal static class RemoteAddress
{
    /// <summary>The caller's IPv4 address, or the first 64 bits of an IPv6 one: a household has all the rest of them.</summary>
    public static string LimitedAddress(this HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "unknown";
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.MapToIPv4().ToString();
    }
}
