using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Brings the schema up to this version, or says that somebody must.</summary>
public static class DatabaseMigrator
{
    /// <summary>Creates the database where it is missing and may be migrated, and migrates where the rule has it.</summary>
    /// <exception cref="SchemaException">Migrations are pending and may not be applied, or the schema is a newer one.</exception>
    public static async Task PrepareAsync(DatabaseConnections connections, MigrationRule rule, CancellationToken cancel)
    {
        if (rule == MigrationRule.Always)
        {
            await DatabaseSetup.CreateDatabaseIfMissingAsync(connections.Direct, cancel);
        }

        if (await IsCurrentAsync(connections.Direct, cancel))
        {
            return;
        }

        await using var db = new AppDbContext(AppDbContextOptions.For(connections.Direct));
        if (rule == MigrationRule.Always || (rule == MigrationRule.OnlyEmpty && await IsEmptyAsync(db, cancel)))
        {
            await MigrateAsync(db, cancel);
            return;
        }

        await RefuseNewerAsync(db, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            throw new SchemaException(
                $"The database lacks {pending.Count} migration(s), the first is {pending[0]}. Run the verb migrate, or set Data:MigrateAtStart to true."
            );
        }
    }

    /// <summary>The migrations of this version, from the build: <see cref="Assembly.GetTypes"/> would load every type.</summary>
    internal static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(DatabaseMigrator)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "Migrations")
            .Value!.Split(';')
            .Select(name => name.Replace(".Designer", "", StringComparison.Ordinal)),
    ];

    // Nearly every start finds nothing to do, and should build no model to see that.
    private static async Task<bool> IsCurrentAsync(string address, CancellationToken cancel)
    {
        try
        {
            await using var source = PlainSource.For(address);
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var command = new NpgsqlCommand(
                "select \"MigrationId\" from \"__EFMigrationsHistory\"",
                connection
            );
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return Known.ToHashSet().SetEquals(await reader.ListAsync(row => row.GetString(0), cancel));
        }
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    /// <summary>Applies what is pending; several processes at once wait for each other on the migrator's lock.</summary>
    /// <exception cref="SchemaException">The schema is a newer one.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(AppDbContext db, CancellationToken cancel)
    {
        await RefuseNewerAsync(db, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancel);
        }

        return pending;
    }

    private static Task<bool> IsEmptyAsync(AppDbContext db, CancellationToken cancel) =>
        db
            .Database.SqlQuery<bool>(
                $"""
                select not exists (
                    select from pg_tables
                    where schemaname = 'public' and tablename <> '__EFMigrationsHistory') as "Value"
                """
            )
            .SingleAsync(cancel);

    private static async Task RefuseNewerAsync(AppDbContext db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancel)).FirstOrDefault(m => !known.Contains(m));
        if (unknown is not null)
        {
            throw new SchemaException(
                $"The database was migrated by a newer version of this program: {unknown} is not known here. Start that version, or restore a backup made by this one."
            );
        }
    }
}

/// <summary>Which databases a start may migrate unasked.</summary>
public enum MigrationRule
{
    /// <summary>None.</summary>
    Never,

    /// <summary>One without tables, which holds nothing to lose.</summary>
    OnlyEmpty,

    /// <summary>Every one; it is created where it is missing.</summary>
    Always,
}
