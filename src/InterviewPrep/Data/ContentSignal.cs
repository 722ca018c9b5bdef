using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Data;

/// <summary>Tells every process that published content changed.</summary>
public static class ContentSignal
{
    internal const string Channel = "content";

    /// <summary>
    /// Raises the generation under which pages are cached. Call it in the transaction of a publish, an import or a change
    /// of access, and never for votes or answers: notifications serialise commits.
    /// </summary>
    public static Task RaiseAsync(AppDbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(
            $"update content_generations set generation = generation + 1 where id = 1; notify {Channel}",
            cancel
        );
}
