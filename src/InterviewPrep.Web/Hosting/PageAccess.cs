using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Hosting;

/// <summary>Who opens a page: nobody but members, save where a folder or page is named here.</summary>
internal static class PageAccess
{
    private static readonly string[] AnonymousFolders = ["/Companies", "/Topics", "/About"];

    private static readonly string[] AnonymousPages =
    [
        "/Index",
        "/Search",
        "/Pricing/Index",
        "/Error",
        "/Account/SignIn",
        "/Account/SignUp",
        "/Account/SecondStep",
        "/Account/CheckMail",
        "/Account/Confirm",
        "/Account/Forgotten",
        "/Account/Reset",
        "/Account/Welcome",
        "/Account/NewAddress",
        "/Questions/Index",
        "/Questions/Show",
        "/Questions/Answer",
        "/Questions/Answers",
        "/Guides/Index",
        "/Guides/Show",
        "/Guides/Drill",
        "/Answers/Preview",
        "/Quizzes/Index",
        "/Quizzes/Show",
        "/Quizzes/Item",
    ];

    public static void AddPageAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(MembersOnly);
        builder.Services.AddRazorPages(options =>
        {
            foreach (var folder in AnonymousFolders)
            {
                options.Conventions.AllowAnonymousToFolder(folder);
            }

            foreach (var page in AnonymousPages)
            {
                options.Conventions.AllowAnonymousToPage(page);
            }
        });
        builder.Services.Configure<MvcOptions>(o => o.Filters.Add<HandledMethods>());
        builder.Services.AddRouting(o => o.LowercaseUrls = true);
    }

    private static AuthorizationPolicy MembersOnly =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
}
