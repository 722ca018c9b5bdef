namespace InterviewPrep.Jobs;

/// <summary>Does one kind of job. It may run twice for one job, so the second time must change nothing.</summary>
public interface IJobHandler
{
    /// <param name="payload">The JSON that was enqueued.</param>
    /// <param name="cancel">Ends when the process stops; the job then runs again.</param>
    Task RunAsync(string payload, CancellationToken cancel);
}
