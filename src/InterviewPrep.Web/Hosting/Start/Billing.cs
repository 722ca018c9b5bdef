using InterviewPrep.Billing;
using InterviewPrep.Jobs;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Who takes payments: nobody, or in development a checkout that pays at once.</summary>
internal static class Billing
{
    public static void AddBilling(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder
            .AddSection<BillingOptions>("Billing")
            .Validate(
                options => string.IsNullOrEmpty(options.Gateway) || options.IsPractice,
                "Billing:Gateway must be empty or \"practice\": no other gateway exists yet."
            )
            .Validate(
                options => isDevelopment || !options.IsPractice,
                "Billing:Gateway is \"practice\", which gives Pro to everybody who asks. It runs in the Development environment only: leave the setting out."
            );
        if (isDevelopment && builder.Configuration["Billing:Gateway"] == BillingOptions.Practice)
        {
            builder.Services.AddScoped<PracticeGateway>();
            builder.Services.AddKeyedScoped<IJobHandler, PracticeGateway>(PracticeGateway.RenewalKind);
        }
        else
        {
            builder.Services.PostConfigure<RazorPagesOptions>(options =>
                options.Conventions.AddPageRouteModelConvention("/Pricing/Checkout", page => page.Selectors.Clear())
            );
            builder.Services.PostConfigure<RazorPagesOptions>(options =>
                options.Conventions.AddPageRouteModelConvention("/Account/Subscription", page => page.Selectors.Clear())
            );
        }
    }
}
