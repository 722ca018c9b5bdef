using InterviewPrep.Data;
using InterviewPrep.Members;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting;

/// <summary>Members, their sign-ins, and the keys that protect cookies and forms.</summary>
internal static class Accounts
{
    public const string SignInPath = "/account/sign-in";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddMembers();
        builder.Services.AddProtection();
        builder.Services.AddSignIn();
    }

    /// <summary>Files of the site are the same for everybody: no session is read for them.</summary>
    public static void UseAccounts(this WebApplication app) =>
        app.UseWhen(
            context => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null,
            branch => branch.UseAuthentication()
        );

    private static void AddMembers(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Member>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 8;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddRoles<MemberRole>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<CommonPasswords>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<Sessions>();
        services.AddScoped<RateLimit>();
        services.AddScoped<PasswordSignIn>();
    }

    private static void AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("InterviewPrep");
        services.AddSingleton<ProtectionKeys>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IOptions<SiteOptions>>((options, site) => options.Cookie.Guard(site.Value, "form"));
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddSingleton<SessionTickets>();
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SiteOptions>, SessionTickets>(
                (options, site, tickets) =>
                {
                    options.Cookie.Guard(site.Value, "session");
                    options.SessionStore = tickets;
                    options.ExpireTimeSpan = SessionLife.Remembered;
                    options.SlidingExpiration = true;
                    options.LoginPath = SignInPath;
                    options.ReturnUrlParameter = "returnUrl";
                    options.Events = new CookieAuthenticationEvents
                    {
                        OnSigningIn = ShortenUnlessRemembered,
                        OnRedirectToLogin = SendToSignIn,
                        OnRedirectToAccessDenied = Refuse,
                    };
                }
            );
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IOptions<SiteOptions>>(
                (options, site) =>
                {
                    options.Cookie.Guard(site.Value, "second-step");
                    options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                }
            );
    }

    private static Task ShortenUnlessRemembered(CookieSigningInContext context)
    {
        if (!context.Properties.IsPersistent)
        {
            context.Properties.ExpiresUtc = context.Properties.IssuedUtc + SessionLife.Open;
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// A fragment or fetch gets the bare status: a page to sign in would be put in its place. A posted form gets the page
    /// for it, which still holds what was typed.
    /// </summary>
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.IsFromScript() || context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Whether htmx or a fetch of ours asks, and no navigation.</summary>
    public static bool IsFromScript(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") || request.Headers["Sec-Fetch-Dest"] == "empty";
}
