using InterviewPrep.Baseline.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Baseline;

/// <summary>The question page as Razor over three compiled queries of EF Core.</summary>
internal static class RazorSite
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages();
        builder.Services.AddDbContextPool<QuestionContext>(options =>
            options
                .UseNpgsql(builder.Configuration.GetConnectionString("Default"))
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        );
        await using var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }
}
