using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Catalogue;

/// <param name="Questions">The questions that may be found or listed differently by now, as SQL with the entry's id.</param>
internal sealed record CatalogueChange(
    Guid Editor,
    string Action,
    string Subject,
    object? Detail,
    string Questions,
    int Id
);

/// <summary>What belongs to every change of the catalogue: search, the audit log, and the end of cached pages.</summary>
internal static class CatalogueClose
{
    public static async Task RunAsync(
        AppDbContext db,
        CatalogueChange change,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var questions = await new Sql(connection, cancel).ListAsync(
            $"select id from ({change.Questions}) q where $1 > 0",
            r => r.GetInt32(0),
            change.Id
        );
        await SearchIndex.UpdateAsync(connection, [.. questions], cancel);
        await GuideIndex.UpdateAllAsync(connection, cancel);
        await new JobQueue(db).AddOnceAsync(FreshWords.Kind, FreshWords.Pause, cancel);
        db.AuditEntries.Add(Audit.Of(change.Editor, change.Action, change.Subject, now, change.Detail));
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
    }
}
