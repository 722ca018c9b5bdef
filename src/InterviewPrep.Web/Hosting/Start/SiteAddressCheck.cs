using InterviewPrep.Web.Hosting.Site;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Refuses addresses under which the site would not be safe or its links would not work.</summary>
internal sealed class SiteAddressCheck(IHostEnvironment environment) : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        if (string.IsNullOrEmpty(options.Url))
        {
            return ValidateOptionsResult.Success;
        }

        if (options.Address is not { PathAndQuery: "/", Fragment: "", UserInfo: "" } address)
        {
            return ValidateOptionsResult.Fail(
                $"Site:Url is '{options.Url}'. It must be http or https, a host and perhaps a port, and nothing else, such as https://prep.example.org."
            );
        }

        return environment.IsProduction() && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
            ? ValidateOptionsResult.Fail(
                $"Site:Url is '{options.Url}'. Outside of this machine the site runs on https only: change it to https://{address.Authority}."
            )
            : ValidateOptionsResult.Success;
    }
}
