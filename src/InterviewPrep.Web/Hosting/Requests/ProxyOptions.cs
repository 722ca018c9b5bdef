using System.Net;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>Configuration section <c>Proxy</c>.</summary>
public sealed class ProxyOptions
{
    /// <summary>Addresses or networks, separated by commas, whose X-Forwarded-For and X-Forwarded-Proto are believed.</summary>
    public string Trusted { get; set; } = "";

    internal IReadOnlyList<IPNetwork> Networks => [.. Parts.Select(Network).OfType<IPNetwork>()];

    internal IEnumerable<string> Wrong => Parts.Where(part => Network(part) is null);

    private string[] Parts =>
        Trusted.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork? Network(string part) =>
        IPNetwork.TryParse(part, out var network) ? network
        : IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}

internal sealed class ProxyCheck : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options) =>
        options.Wrong.FirstOrDefault() is { } wrong
            ? ValidateOptionsResult.Fail(
                $"Proxy:Trusted names '{wrong}', which is neither an address nor a network. Write for example 10.0.0.5, 192.168.0.0/16."
            )
            : ValidateOptionsResult.Success;
}
