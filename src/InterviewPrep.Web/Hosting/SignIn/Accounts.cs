using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Web.Pages.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>Members and what they do with their accounts.</summary>
internal static class Accounts
{
    public const string SignInPath = "/account/sign-in";

    /// <summary>Members and the pages of their accounts.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.AddMembers();
        builder.Services.AddScoped<Arrival>().AddScoped<MailGuard>().AddScoped<OwnerCheck>();
        builder.Services.ConfigureOptions<PasskeySite>();
        builder.Services.PostConfigure<RazorPagesOptions>(options =>
            options.Conventions.AddFolderApplicationModelConvention("/Account", KeepFromCaches)
        );
    }

    /// <summary>Members without any page, for the command line too.</summary>
    public static void AddMembers(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentity();
        builder.Services.AddProtection();
        builder.Services.AddSignIn();
        builder
            .Services.AddScoped<Sessions>()
            .AddScoped<RateLimit>()
            .AddScoped<PasswordSignIn>()
            .AddScoped<SecondStep>();
        builder
            .Services.AddScoped<AccountLetters>()
            .AddScoped<AskedLetters>()
            .AddScoped<SignUp>()
            .AddScoped<EmailConfirmation>();
        builder
            .Services.AddScoped<Passwords>()
            .AddScoped<EmailChange>()
            .AddScoped<SecondFactor>()
            .AddScoped<Passkeys>();
        builder.Services.AddScoped<Preferences>().AddScoped<DataExport>().AddScoped<AccountDeletion>();
        builder.Services.AddScoped<Administrators>().AddScoped<MemberRoles>().AddScoped<Imitations>();
        builder.Services.AddScoped<Grants>().AddScoped<DevelopmentMembers>();
        builder.Services.AddKeyedScoped<IJobHandler, AccountDeletion>(AccountDeletion.Kind);
        builder.Services.AddKeyedScoped<IJobHandler, AskedLetters>(AskedLetters.Kind);
    }

    /// <summary>Files of the site are the same for everybody: no session is read for them.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        // The framework looks for this mark on the outermost pipeline only. Without it, it would authenticate a second time,
        // before everything else: outside of the log and of the answer to a fault.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(
            context => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null,
            branch => branch.UseAuthentication()
        );
        app.UseReadOnlyImitation();
    }

    private static void AddIdentity(this IServiceCollection services)
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
                // Attempts are limited by RateLimit, which counts addresses too and locks nobody out for good.
                options.Lockout.AllowedForNewUsers = false;
                options.Tokens.PasswordResetTokenProvider = ResetTokens.Provider;
            })
            .AddRoles<MemberRole>()
            .AddUserStore<MemberStore>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<ResetTokens>(ResetTokens.Provider)
            .AddPasswordValidator<CommonPasswords>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
    }

    /// <summary>No page of an account is kept by a cache.</summary>
    private static void KeepFromCaches(PageApplicationModel page) =>
        page.Filters.Add(new ResponseCacheAttribute { NoStore = true, Location = ResponseCacheLocation.None });
}
