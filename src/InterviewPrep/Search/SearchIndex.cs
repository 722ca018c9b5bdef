using Npgsql;

namespace InterviewPrep.Search;

/// <summary>
/// Builds what full-text search reads: one document for each published question, from public text only, and the words
/// of all of them. Run in the transaction that changes the questions.
/// </summary>
public static class SearchIndex
{
    private static readonly string Documents = $"""
        insert into search_documents (question_id, vector)
        select q.id,
            setweight(to_tsvector('english', q.title || ' ' || coalesce(t.words, '')), 'A')
            || setweight(to_tsvector('english', {Words(
            "coalesce(q.overview_markdown, '') || ' ' || q.prompt_markdown"
        )}), 'B')
            || setweight(to_tsvector('english', {Words(
            "array_to_string(q.expectations, ' ') || ' ' || coalesce(f.words, '')"
        )}), 'C')
            || setweight(to_tsvector('english', {Words(
            "concat_ws(' ', q.context_markdown, c.name, r.name)"
        )}), 'D')
        from questions q
        left join companies c on c.id = q.company_id
        left join interview_roles r on r.id = q.role_id
        left join lateral (
            select string_agg(concat_ws(' ', t.name, k.shown_as, array_to_string(t.aliases, ' ')), ' ') as words
            from question_topics k join topics t on t.id = k.topic_id
            where k.question_id = q.id
        ) t on true
        left join lateral (
            select string_agg(f.markdown, ' ') as words from follow_ups f
            where f.question_id = q.id and f.archived_at is null
        ) f on true
        where q.id = any($1) and q.status = 'Published'
        on conflict (question_id) do update set vector = excluded.vector
        """;

    private const string Unpublished = """
        delete from search_documents d using questions q
        where d.question_id = q.id and q.id = any($1) and q.status <> 'Published'
        """;

    // Whole words, not stems: they are shown as "did you mean".
    private static readonly string AllWords = $"""
        select word, ndoc from ts_stat($stat$
            select to_tsvector('simple', {Words(
            "concat_ws(' ', q.title, q.overview_markdown, q.prompt_markdown, q.context_markdown, c.name, "
                + "array_to_string(q.expectations, ' '), array_to_string(t.aliases || t.names, ' '))"
        )})
            from questions q
            left join companies c on c.id = q.company_id
            left join lateral (
                select array_agg(t.name::text) as names, array_agg(array_to_string(t.aliases, ' ')) as aliases
                from question_topics k join topics t on t.id = k.topic_id where k.question_id = q.id
            ) t on true
            where q.status = 'Published'
            union all
            select to_tsvector('simple', {Words(
            "concat_ws(' ', g.title, g.summary, g.introduction_markdown, s.titles)"
        )})
            from guides g
            left join lateral (
                select string_agg(s.title, ' ') as titles from guide_sections s
                where s.guide_id = g.id and s.archived_at is null
            ) s on true
            where g.status = 'Published'
        $stat$) where word ~ '^[[:alpha:]][[:alnum:]-]*$' and length(word) between 3 and 80
        """;

    private static readonly string[] RebuildWords =
    [
        $"create temp table fresh_words on commit drop as {AllWords}",
        "delete from search_words w where not exists (select from fresh_words f where f.word = w.word)",
        """
            insert into search_words (word, documents) select word, ndoc from fresh_words
            on conflict (word) do update set documents = excluded.documents
                where search_words.documents <> excluded.documents
            """,
        "drop table fresh_words",
    ];

    /// <summary>Documents of the given questions: made, renewed, or removed where a question is not published.</summary>
    public static async Task UpdateAsync(NpgsqlConnection connection, int[] questionIds, CancellationToken cancel)
    {
        await RunAsync(connection, Unpublished, questionIds, cancel);
        await RunAsync(connection, Documents, questionIds, cancel);
    }

    /// <summary>Documents of every question: the name of a topic, company or role changed.</summary>
    public static async Task UpdateAllAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select coalesce(array_agg(id), '{}') from questions", connection);
        await UpdateAsync(connection, (int[])(await command.ExecuteScalarAsync(cancel))!, cancel);
    }

    /// <summary>The words of all published questions, after any of them changed.</summary>
    public static async Task UpdateWordsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        foreach (var statement in RebuildWords)
        {
            await RunAsync(connection, statement, null, cancel);
        }
    }

    // Formulas and the addresses of links are no words to search for.
    internal static string Words(string text) =>
        $@"regexp_replace(regexp_replace({text}, '\$\$?[^$]*\$\$?', ' ', 'g'), '\]\([^)]*\)', '] ', 'g')";

    internal static async Task RunAsync(NpgsqlConnection connection, string sql, int[]? ids, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        if (ids is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = ids });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}
