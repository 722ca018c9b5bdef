using InterviewPrep.Data;

namespace InterviewPrep.Testing;

/// <summary>The product's schema, with no rows.</summary>
public sealed class MigratedDatabase : IDatabaseTemplate
{
    public static string Name => "migrated";

    public static async Task FillAsync(string connectionString, CancellationToken cancel)
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        await DatabaseMigrator.MigrateAsync(db, cancel);
    }
}
