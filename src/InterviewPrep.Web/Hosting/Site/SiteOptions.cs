using System.ComponentModel.DataAnnotations;
using InterviewPrep.Access;
using InterviewPrep.Jobs;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.Start;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Site;

/// <summary>Configuration section <c>Site</c>. Name and call are defaults: pages ask <see cref="CurrentSettings"/>.</summary>
public sealed class SiteOptions
{
    /// <summary>The public address; links, canonicals and mails come from it, never from Host.</summary>
    public string? Url { get; set; }

    /// <summary><see cref="Url"/> taken apart; null where it is not set or no http address.</summary>
    internal Uri? Address =>
        Uri.TryCreate(Url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    [Required(ErrorMessage = "Site:Name must not be empty.")]
    public string Name { get; set; } = "InterviewPrep";

    /// <summary>Heading of the call at the end of a question.</summary>
    public string CallHeading { get; set; } = "Say it before you read it";

    /// <summary>Sentence of the call; it promises only what exists.</summary>
    public string CallSentence { get; set; } =
        "An answer in your own words shows what you know and what you only recognise.";
}

/// <summary>Configuration section <c>Data</c>.</summary>
public sealed class DataOptions
{
    /// <summary>Where the embedded database, development mail and logs live.</summary>
    [Required(ErrorMessage = "Data:Folder must name a folder, such as data.")]
    public string Folder { get; set; } = "data";

    /// <summary>Whether a start applies pending migrations; null means outside production, and where an embedded database is empty.</summary>
    public bool? MigrateAtStart { get; set; }
}

/// <summary>Configuration section <c>Content</c>.</summary>
public sealed class ContentOptions
{
    /// <summary>The folder of the pack that fills an empty database; empty for none.</summary>
    public string Pack { get; set; } = "content";
}

internal static class SiteOptionsSetup
{
    public static void AddSiteOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SiteFolders>();
        builder.Services.AddHttpContextAccessor().AddSingleton<SiteAddress>();
        builder.AddSection<SiteOptions>("Site");
        builder.AddSection<ProxyOptions>("Proxy");
        builder.AddSection<DataOptions>("Data");
        builder.AddSection<ContentOptions>("Content");
        builder.AddSection<AccessOptions>("Access");
        builder.AddSection<RetentionOptions>("Retention");
        builder.Services.AddSingleton(Configured);
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, SiteAddressCheck>();
        builder.Services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyCheck>();
    }

    private static CurrentSettings Configured(IServiceProvider services)
    {
        var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
        return new CurrentSettings(
            new SiteSettings
            {
                Name = site.Name,
                CallHeading = site.CallHeading,
                CallSentence = site.CallSentence,
                FreeUnlocksPerMonth = services.GetRequiredService<IOptions<AccessOptions>>().Value.FreeUnlocksPerMonth,
            }
        );
    }

    public static OptionsBuilder<T> AddSection<T>(this WebApplicationBuilder builder, string name)
        where T : class =>
        builder
            .Services.AddOptions<T>()
            .Configure<IConfiguration>((_, configuration) => SettingTypes.Check<T>(configuration.GetSection(name)))
            .BindConfiguration(name)
            .ValidateDataAnnotations()
            .ValidateOnStart();
}
