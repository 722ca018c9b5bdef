using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Data;

/// <summary>Brings the schema up to this version, or says that somebody must.</summary>
public static class DatabaseMigrator
{
    /// <summary>Applies what is pending; several processes at once wait for each other on the migrator's lock.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(AppDbContext db, CancellationToken cancel)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancel);
        }

        return pending;
    }

    /// <summary>Migrations of the database that this program does not know: it is older than the schema.</summary>
    public static async Task<IReadOnlyList<string>> UnknownAsync(AppDbContext db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return [.. (await db.Database.GetAppliedMigrationsAsync(cancel)).Where(m => !known.Contains(m))];
    }
}
