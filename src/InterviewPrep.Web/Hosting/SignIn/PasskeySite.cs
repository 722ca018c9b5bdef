using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>Which site a passkey is for: that of Site:Url, whatever a request says.</summary>
internal sealed class PasskeySite(IOptions<SiteOptions> site) : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        // A passkey replaces password and code, so the device must ask who holds it, and must find the account itself.
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        if (site.Value.Address is not { } url)
        {
            return;
        }

        options.ServerDomain = url.Host;
        var origin = url.GetLeftPart(UriPartial.Authority);
        options.ValidateOrigin = context =>
            ValueTask.FromResult(
                !context.CrossOrigin && string.Equals(context.Origin, origin, StringComparison.Ordinal)
            );
    }
}
