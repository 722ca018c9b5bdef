using Microsoft.EntityFrameworkCore.Migrations;

namespace InterviewPrep.Data;

/// <summary>What the initial migration needs beyond the model.</summary>
internal static class InitialSql
{
    private const string AppendOnlyAudit = """
        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'audit_entries is append-only';
        end $$;
        create trigger audit_entries_append_only before update or delete or truncate on audit_entries
            for each statement execute function refuse_change();
        """;

    /// <summary>Runs at the end of <c>Initial.Up</c>.</summary>
    public static void AddInitialSql(this MigrationBuilder migration)
    {
        migration.Sql(AppendOnlyAudit);
        migration.Sql(SearchTriggers.Sql);
    }
}
