using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>
/// Turns a search into a tsquery that also finds what other people call the same thing: topic aliases and the glossary's
/// synonyms. Quotes, <c>or</c> and <c>-word</c> mean what they mean in web searches; such a search is taken at its word.
/// </summary>
internal static class SearchTerms
{
    /// <summary>The text-search configuration of vectors and queries alike.</summary>
    public const string Language = "english";

    private const string Groups = """
        with known as (
            select array_prepend(term, synonyms) as names from glossary_terms where archived_at is null
            union all
            select array_prepend(name, aliases) from topics where archived_at is null
        )
        select names from known
        where exists (
            select 1 from unnest(names) name
            where position(' ' || btrim(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g')) || ' ' in @padded) > 0)
        """;

    /// <summary>The text of a tsquery; empty where the search has no word that could be found.</summary>
    public static async Task<string> QueryAsync(AppDbContext db, string search, CancellationToken cancel)
    {
        var words = SearchText.Words(search);
        var said = IsPlain(search) ? await SynonymsAsync(db, words, cancel) : [];
        await using var batch = new SqlBatch(db).With("search", search).With("rest", Rest(words, said));
        var terms = new List<string>();
        foreach (var name in said.SelectMany(s => s.Names))
        {
            batch.With($"s{terms.Count}_", name);
            terms.Add(name);
        }

        await using var reader = await batch.Add(Sql(said)).ReadAsync(cancel);
        return (await reader.ListAsync(r => r.GetString(0), cancel)).Single();
    }

    private static bool IsPlain(string search) =>
        !search.Contains('"', StringComparison.Ordinal)
        && !search.Split(' ').Any(w => w.StartsWith('-') || w.Equals("or", StringComparison.OrdinalIgnoreCase));

    /// <summary>The longest known names in the search, each with everything it is also called.</summary>
    private static async Task<List<Said>> SynonymsAsync(
        AppDbContext db,
        IReadOnlyList<string> words,
        CancellationToken cancel
    )
    {
        await using var batch = new SqlBatch(db).With("padded", $" {string.Join(' ', words)} ").Add(Groups);
        await using var reader = await batch.ReadAsync(cancel);
        var groups = await reader.ListAsync(r => r.GetFieldValue<string[]>(0), cancel);
        var names = groups
            .SelectMany(group => group.Select(name => (Key: string.Join(' ', SearchText.Words(name)), Group: group)))
            .ToLookup(n => n.Key, n => n.Group, StringComparer.Ordinal);
        var said = new List<Said>();
        for (var start = 0; start < words.Count; start++)
        {
            var length = Math.Min(6, words.Count - start);
            while (length > 0 && !names.Contains(string.Join(' ', words.Skip(start).Take(length))))
            {
                length--;
            }

            if (length > 0)
            {
                var same = names[string.Join(' ', words.Skip(start).Take(length))].SelectMany(g => g);
                said.Add(new(start, length, [.. same.Distinct(StringComparer.OrdinalIgnoreCase).Take(12)]));
                start += length - 1;
            }
        }

        return said;
    }

    private static string Rest(IReadOnlyList<string> words, List<Said> said) =>
        string.Join(' ', words.Where((_, at) => !said.Exists(s => at >= s.Start && at < s.Start + s.Length)));

    private static string Sql(List<Said> said)
    {
        var plain = $"websearch_to_tsquery('{Language}', @search)";
        if (said.Count == 0)
        {
            return $"select {plain}::text";
        }

        var number = 0;
        var groups = said.Select(s =>
            $"({string.Join(" || ", s.Names.Select(_ => $"phraseto_tsquery('{Language}', @s{number++}_)"))})"
        );
        return $"select ({plain} || ({string.Join(" && ", groups)} && plainto_tsquery('{Language}', @rest)))::text";
    }

    private sealed record Said(int Start, int Length, IReadOnlyList<string> Names);
}
