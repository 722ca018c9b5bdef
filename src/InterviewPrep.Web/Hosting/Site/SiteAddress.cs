using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Site;

/// <summary>
/// The site's own address in everything that it writes: <c>Site:Url</c>. Where that is not set, a page says the address of
/// its request, and a letter that of the server, because a stranger may choose what a request says.
/// </summary>
public sealed class SiteAddress(IOptions<SiteOptions> site, IHttpContextAccessor http, IServiceProvider services)
{
    /// <summary>Scheme, host and port, without a trailing slash.</summary>
    public string Origin =>
        Configured ?? (http.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host}" : Listening);

    /// <summary>As <see cref="Origin"/>, and never from a request.</summary>
    public string OriginForLetters => Configured ?? Listening;

    /// <summary>The full address of a path.</summary>
    public string To(string? path) => Origin + path;

    private string? Configured => site.Value.Address?.GetLeftPart(UriPartial.Authority);

    private string Listening
    {
        get
        {
            // Asked for late: a command has no server, and a server knows its addresses after the start only.
            var server = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>();
            return server?.Addresses.FirstOrDefault() is { } bound
                ? $"http://localhost:{BindingAddress.Parse(bound).Port}"
                : "http://localhost:5000";
        }
    }
}
