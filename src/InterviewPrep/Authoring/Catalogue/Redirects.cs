using InterviewPrep.Catalog;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>Old addresses, kept for ever.</summary>
internal static class Redirects
{
    /// <summary>Whether a slug leads to something that has another one now.</summary>
    public static Task<bool> IsTakenAsync(Sql sql, SlugKind kind, string slug) =>
        sql.OneAsync<bool>(
            "select exists (select 1 from slug_aliases where kind = $1 and old_slug = $2)",
            $"{kind}",
            slug
        );

    /// <summary>From now on the old slug leads to the new one, and so does what led to the old one.</summary>
    public static async Task AddAsync(Sql sql, SlugKind kind, string from, string to, DateTimeOffset now)
    {
        // What is called so again leads nowhere else.
        await sql.RunAsync("delete from slug_aliases where kind = $1 and old_slug = $2", $"{kind}", to);
        await sql.RunAsync(
            "update slug_aliases set new_slug = $3 where kind = $1 and new_slug = $2",
            $"{kind}",
            from,
            to
        );
        await sql.RunAsync(
            """
            insert into slug_aliases (kind, old_slug, new_slug, created_at, is_by_editor) values ($1, $2, $3, $4, true)
            on conflict (kind, old_slug) do update set new_slug = excluded.new_slug, is_by_editor = true
            """,
            $"{kind}",
            from,
            to,
            now
        );
    }
}
