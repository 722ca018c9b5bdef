using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Hosting.Site;

/// <summary>What the layout needs to load the built client, and the style page that only development has.</summary>
internal static class Client
{
    public static void AddClient(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClientAssets>();
        var development = builder.Environment.IsDevelopment();
        builder.Services.Configure<RazorPagesOptions>(options =>
        {
            if (development)
            {
                options.Conventions.AllowAnonymousToFolder("/Dev");
            }
            else
            {
                options.Conventions.AddFolderRouteModelConvention("/Dev", NoRoute);
            }
        });
    }

    private static void NoRoute(PageRouteModel page) => page.Selectors.Clear();
}
