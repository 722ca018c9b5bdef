using Serilog;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Serilog behind the framework's own logging, through an async sink. Lines go to standard output: whoever runs the
/// process keeps them. Other sinks can be named in the configuration's section Serilog.</summary>
internal static class SiteLogging
{
    public static void AddSiteLogging(this WebApplicationBuilder builder)
    {
        var logger = Configured(builder)
            .WriteTo.Async(sink => sink.Sink(new OutputSink(Console.OpenStandardOutput())))
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }

    private static LoggerConfiguration Configured(WebApplicationBuilder builder)
    {
        try
        {
            return new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            // Refuses the start in the same breath as every other setting that does not fit.
            builder
                .Services.AddOptions<SerilogSection>()
                .Validate(_ => false, $"The section Serilog cannot be read: {e.Message}")
                .ValidateOnStart();
            return new LoggerConfiguration();
        }
    }

    private sealed class SerilogSection;
}
