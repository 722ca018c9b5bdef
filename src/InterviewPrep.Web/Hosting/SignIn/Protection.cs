using InterviewPrep.Data;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>The keys and cookies that protect forms.</summary>
internal static class Protection
{
    public static void AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("InterviewPrep");
        services.AddSingleton<ProtectionKeys>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IOptions<SiteOptions>>((options, site) => options.Cookie.Guard(site.Value, "form"));
        services
            .AddOptions<CookieTempDataProviderOptions>()
            .Configure<IOptions<SiteOptions>>((options, site) => options.Cookie.Guard(site.Value, "notice"));
    }
}
