using InterviewPrep.Data;
using InterviewPrep.Jobs;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Search;

/// <summary>
/// Some seconds after editors saved: the words that a misspelt search is corrected by. Counting them reads every document, which
/// no editor should wait for.
/// </summary>
public sealed class FreshWords(AppDbContext db) : IJobHandler
{
    public const string Kind = "fresh-words";

    /// <summary>How long a job waits for more to be saved.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await SearchIndex.UpdateWordsAsync((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
        await transaction.CommitAsync(cancel);
    }
}
