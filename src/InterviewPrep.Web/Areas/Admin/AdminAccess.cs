using InterviewPrep.Access;
using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Authoring.Lists;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Community.Moderation;
using InterviewPrep.Figures;
using InterviewPrep.Images;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Members.Records;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Uploads;
using InterviewPrep.Settings;
using InterviewPrep.Web.Areas.Admin.Pages.Catalogue;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>Who opens the admin area, and what its pages ask for.</summary>
internal static class AdminAccess
{
    public const string Path = "/admin";

    private const string Area = "Admin";

    private const string EditorsOnly = "admin.editors";

    private const string AdministratorsOnly = "admin.administrators";

    // Members, roles and settings. Everything else is for editors, too.
    private static readonly string[] AdministratorFolders = ["/Audit", "/Jobs", "/Members", "/Settings"];

    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddAuthorizationBuilder()
            .AddPolicy(EditorsOnly, p => p.AddRequirements(new RoleWithTwoProofs(MemberRole.Admin, MemberRole.Editor)))
            .AddPolicy(AdministratorsOnly, p => p.AddRequirements(new RoleWithTwoProofs(MemberRole.Admin)));
        builder.Services.PostConfigure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeAreaFolder(Area, "/", EditorsOnly);
            foreach (var folder in AdministratorFolders)
            {
                options.Conventions.AuthorizeAreaFolder(Area, folder, AdministratorsOnly);
            }

            options.Conventions.AddAreaFolderApplicationModelConvention(Area, "/", KeepFromCaches);
        });
        // The preview draws a question or guide with the very partials of its page.
        builder.Services.Configure<RazorViewEngineOptions>(o =>
        {
            o.AreaPageViewLocationFormats.Add("/Pages/Questions/{0}.cshtml");
            o.AreaPageViewLocationFormats.Add("/Pages/Guides/{0}.cshtml");
        });
        builder.Services.AddScoped<CurrentEditor>().AddScoped<ContentEditor>().AddScoped<QuestionShelf>();
        builder.Services.AddScoped<GuideEditor>().AddScoped<GuideShelf>();
        builder.Services.AddScoped<ReviewComments>();
        builder.Services.AddScoped<AuditLog>().AddScoped<MemberList>().AddScoped<MemberRecords>();
        builder.Services.AddScoped<SettingsEditor>().AddScoped<JobBoard>();
        builder.Services.AddScoped<SiteFigures>().AddScoped<WeakSpots>();
        builder.Services.AddScoped<GivenEntitlements>().AddScoped<Explanations>();
        builder.Services.Configure<RouteOptions>(o => o.SetParameterPolicy<KindConstraint>(KindConstraint.Name));
        builder.Services.AddScoped<CatalogueShelf>().AddScoped<CatalogueEditor>();
        builder.Services.AddScoped<PackExporter>().AddScoped<PackUploads>();
        builder.Services.AddScoped<ImageShelf>().AddScoped<ImageEditor>();
        builder.Services.AddScoped<ModerationQueue>().AddScoped<AnswerModeration>().AddScoped<ReportModeration>();
    }

    /// <summary>The editor who asks, by the area's own policy; null for everybody else.</summary>
    public static async Task<Editor?> EditorAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return null;
        }

        var policy = context.RequestServices.GetRequiredService<IAuthorizationService>();
        var result = await policy.AuthorizeAsync(context.User, context, EditorsOnly);
        return result.Succeeded ? context.Features.Get<Editor>() : null;
    }

    private static void KeepFromCaches(PageApplicationModel page) =>
        page.Filters.Add(new ResponseCacheAttribute { NoStore = true, Location = ResponseCacheLocation.None });
}
