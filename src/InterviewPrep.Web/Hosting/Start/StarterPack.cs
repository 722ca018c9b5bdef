using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Fills an empty database from the configured pack; in development it follows the pack's files at every start.</summary>
internal static partial class StarterPack
{
    public static async Task FillFromPackAsync(this WebApplication app)
    {
        var pack = app.Services.GetRequiredService<IOptions<ContentOptions>>().Value.Pack;
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("InterviewPrep.Content");
        if (pack.Length == 0)
        {
            NoPack(logger);
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var report = await StarterContent.EnsureAsync(
            scope.ServiceProvider.GetRequiredService<AppDbContext>(),
            scope.ServiceProvider.GetRequiredService<MarkdownRenderer>(),
            scope.ServiceProvider.GetRequiredService<TimeProvider>(),
            app.Services.GetRequiredService<SiteFolders>().Resolve(pack),
            followsFiles: app.Environment.IsDevelopment(),
            new LoggedProgress(logger),
            app.Lifetime.ApplicationStopping
        );
        foreach (var problem in report.Problems)
        {
            // The sentence may quote what is locked, and logs never do.
            Fault(logger, problem.File, problem.Line, problem.Column);
        }

        if (report.HasChanges)
        {
            Filled(
                logger,
                report.Count(ChangeKind.Added),
                report.Count(ChangeKind.Changed),
                report.Count(ChangeKind.Archived)
            );
        }
    }

    /// <summary>Says each tenth of a stage once.</summary>
    private sealed class LoggedProgress(ILogger logger) : IProgress<WorkProgress>
    {
        private (string Stage, int Tenth) last = ("", -1);

        public void Report(WorkProgress value)
        {
            var now = (value.Stage, value.Total == 0 ? 10 : value.Done * 10 / value.Total);
            lock (logger)
            {
                if (now == last)
                {
                    return;
                }

                last = now;
            }

            Stage(logger, value.Stage, value.Done, value.Total);
        }
    }

    [LoggerMessage(Events.PackAbsent, LogLevel.Warning, "Content:Pack is empty: an empty database stays empty")]
    private static partial void NoPack(ILogger logger);

    [LoggerMessage(Events.PackProgress, LogLevel.Information, "Content: {Stage} {Done} of {Total}")]
    private static partial void Stage(ILogger logger, string stage, int done, int total);

    [LoggerMessage(
        Events.PackProblem,
        LogLevel.Warning,
        "{File}({Line},{Column}) needs an editor: the verb pack check says why"
    )]
    private static partial void Fault(ILogger logger, string file, int line, int column);

    [LoggerMessage(
        Events.PackFilled,
        LogLevel.Information,
        "Content: {Added} files added, {Changed} changed, {Archived} archived"
    )]
    private static partial void Filled(ILogger logger, int added, int changed, int archived);
}
