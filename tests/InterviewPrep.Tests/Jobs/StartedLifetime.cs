using Microsoft.Extensions.Hosting;

namespace InterviewPrep.Tests.Jobs;

/// <summary>A host that has started and never stops.</summary>
internal sealed class StartedLifetime : IHostApplicationLifetime
{
    public CancellationToken ApplicationStarted => new(canceled: true);

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => throw new InvalidOperationException("Nothing of a job stops the host.");
}
