using Serilog;

namespace InterviewPrep.Web.Hosting;

/// <summary>Serilog behind the framework's own logging, through an async sink.</summary>
internal static class SiteLogging
{
    public static void AddSiteLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Async(sink => sink.Console(formatProvider: null))
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
