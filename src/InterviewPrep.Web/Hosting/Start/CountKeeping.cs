using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Rebuilds the counts beside filters when documents have changed; lists stay right, only slower, meanwhile.</summary>
internal sealed partial class CountKeeping(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<CountKeeping> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var counts = scope.ServiceProvider.GetRequiredService<FacetCountsRebuild>();
                if (await counts.IsNeededAsync(stoppingToken))
                {
                    await counts.RunAsync(stoppingToken);
                }
            }
            catch (Exception fault) when (fault is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                Failed(logger, fault);
            }
        }
    }

    [LoggerMessage(
        EventId = Events.CountsNotRebuilt,
        Level = LogLevel.Warning,
        Message = "The counts beside filters were not rebuilt"
    )]
    private static partial void Failed(ILogger logger, Exception fault);
}
