using Serilog;

namespace InterviewPrep.Web.Hosting;

/// <summary>Serilog behind the framework's own logging, through an async sink. Lines go to standard output: whoever runs the
/// process keeps them. Other sinks can be named in the configuration's section Serilog.</summary>
internal static class SiteLogging
{
    public static void AddSiteLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Async(sink => sink.Sink(new OutputSink(Console.OpenStandardOutput())))
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
