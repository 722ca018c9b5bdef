using Npgsql;

namespace InterviewPrep.Search;

/// <summary>
/// Builds what full-text search reads of guides: one document for each published guide, from what everybody reads. Run in
/// the transaction that changes the guides.
/// </summary>
internal static class GuideIndex
{
    private static readonly string Documents = $"""
        insert into guide_documents (guide_id, vector)
        select g.id,
            setweight(to_tsvector('english', g.title || ' ' || coalesce(t.words, '')), 'A')
            || setweight(to_tsvector('english', {SearchIndex.Words(
            "concat_ws(' ', g.summary, s.words)"
        )}), 'B')
            || setweight(to_tsvector('english', {SearchIndex.Words(
            "coalesce(g.introduction_markdown, '')"
        )}), 'C')
            || setweight(to_tsvector('english', {SearchIndex.Words("coalesce(p.words, '')")}), 'D')
        from guides g
        left join lateral (
            select string_agg(concat_ws(' ', t.name, array_to_string(t.aliases, ' ')), ' ') as words
            from guide_topics k join topics t on t.id = k.topic_id where k.guide_id = g.id
        ) t on true
        left join lateral (
            select string_agg(s.title, ' ' order by s.position) as words from guide_sections s
            where s.guide_id = g.id and s.archived_at is null
        ) s on true
        left join lateral (
            select string_agg(concat_ws(' ', x.title, x.markdown), ' ' order by x.position) as words from guide_texts x
            where x.guide_id = g.id and x.is_preview
        ) p on true
        where g.id = any($1) and g.status = 'Published'
        on conflict (guide_id) do update set vector = excluded.vector
        """;

    private const string Unpublished = """
        delete from guide_documents d using guides g
        where d.guide_id = g.id and g.id = any($1) and g.status <> 'Published'
        """;

    /// <summary>Documents of the given guides: made, renewed, or removed where a guide is not published.</summary>
    public static async Task UpdateAsync(NpgsqlConnection connection, int[] guideIds, CancellationToken cancel)
    {
        await SearchIndex.RunAsync(connection, Unpublished, guideIds, cancel);
        await SearchIndex.RunAsync(connection, Documents, guideIds, cancel);
    }

    /// <summary>Documents of every guide: the name of a topic changed.</summary>
    public static async Task UpdateAllAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select coalesce(array_agg(id), '{}') from guides", connection);
        await UpdateAsync(connection, (int[])(await command.ExecuteScalarAsync(cancel))!, cancel);
    }
}
