using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>"Did you mean": asked only where no question at all has the words as they were typed.</summary>
internal static class Spelling
{
    private const string Known =
        "select exists (select 1 from search_documents d where d.published_at is not null and d.vector @@ @tsquery::tsquery)";

    // Words that the language ignores find nothing by design, so they are never corrected.
    private const string Nearest = $"""
        select typed.word,
            (select w.word from search_words w where w.word % typed.word
             order by similarity(w.word, typed.word) desc, w.documents desc, w.word limit 1)
        from unnest(@words) with ordinality as typed(word, place)
        where not exists (select 1 from search_words w where w.word = typed.word)
            and to_tsvector('{SearchTerms.Language}', typed.word) <> ''::tsvector
        order by typed.place
        """;

    /// <summary>The search with each unknown word replaced by the nearest known one, or null where that changes nothing.</summary>
    public static async Task<string?> CorrectAsync(
        AppDbContext db,
        ListFilter filter,
        string search,
        CancellationToken cancel
    )
    {
        var words = SearchText.Words(search);
        await using var batch = filter.Bind(new SqlBatch(db)).With("words", words.ToArray()).Add(Known).Add(Nearest);
        await using var reader = await batch.ReadAsync(cancel);
        if ((await reader.ListAsync(r => r.GetBoolean(0), cancel)).Single())
        {
            return null;
        }

        var nearest = await reader.ListAsync(r => (Typed: r.GetString(0), Meant: r.Text(1)), cancel);
        var meant = nearest
            .Where(n => n.Meant is not null)
            .DistinctBy(n => n.Typed)
            .ToDictionary(n => n.Typed, n => n.Meant!);
        return meant.Count == 0 ? null : string.Join(' ', words.Select(w => meant.GetValueOrDefault(w, w)));
    }
}
