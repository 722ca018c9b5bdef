using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>
/// Counts from the prepared table: for browsing with at most two filters, in time that does not grow with the number of
/// questions. Whatever the table cannot answer exactly is counted from the documents instead.
/// </summary>
internal static class FacetCounts
{
    private const string Sql = """
        select first, second, value, questions from facet_counts
        where (first = any(@one) and second = any(@two)) or (first = any(@any) and second = 0)
        """;

    /// <summary>The counts, or null where they must be counted: a search, three filters, overlapping values, a stale table.</summary>
    public static async Task<ListCounts?> ReadAsync(AppDbContext db, ListFilter filter, CancellationToken cancel)
    {
        if (!CanServe(filter))
        {
            return null;
        }

        var chosen = filter
            .Chosen.OrderBy(c => c.Key)
            .Select(c => new Choice(c.Key, [.. c.Value.Select(id => FacetKey.Of(c.Key, id))]))
            .ToArray();
        await using var batch = filter
            .Bind(new SqlBatch(db))
            .With("one", Keys(chosen, 0))
            .With("two", Keys(chosen, 1))
            .With<int[]>("any", [0, .. chosen.SelectMany(c => c.Keys)])
            .Add(Sql);
        if (filter.Viewer.MemberId is not null)
        {
            batch.Add(CountSql.OnlyStanding(filter));
        }

        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(
            r => (First: r.GetInt32(0), Second: r.GetInt32(1), Value: r.GetInt32(2), Questions: r.GetInt32(3)),
            cancel
        );
        var known = rows.ToDictionary(r => (r.First, r.Second, r.Value), r => r.Questions);
        if (!known.TryGetValue((0, 0, 0), out var all))
        {
            return null;
        }

        var counts = Sum(chosen, known, all);
        if (filter.Viewer.MemberId is not null)
        {
            foreach (var (id, count) in await reader.ListAsync(r => (r.GetInt32(1), r.GetInt32(2)), cancel))
            {
                counts.Set(ListFacet.Status, id, count);
            }
        }

        counts.CountNew();
        return counts;
    }

    /// <summary>Companies and topics overlap, so that two of them cannot be added up.</summary>
    private static bool CanServe(ListFilter filter) =>
        filter.TsQuery is null
        && filter.Chosen.Count <= 2
        && filter.Chosen.All(c =>
            c.Key != ListFacet.Status && (c.Value.Length == 1 || c.Key is not (ListFacet.Company or ListFacet.Topic))
        );

    private static ListCounts Sum(Choice[] chosen, Dictionary<(int First, int Second, int Value), int> known, int all)
    {
        var counts = new ListCounts { Total = all };
        foreach (var ((first, second, value), questions) in known)
        {
            var facet = FacetKey.Facet(value);
            var others = chosen.Where(c => c.Facet != facet).ToArray();
            if (value != 0 && Keys(others, 0).Contains(first) && Keys(others, 1).Contains(second))
            {
                counts.Add(facet, FacetKey.Id(value), questions);
            }
        }

        foreach (var choice in chosen)
        {
            var others = chosen.Where(c => c != choice).ToArray();
            counts.SetWithout(
                choice.Facet,
                others is [var other] ? other.Keys.Sum(k => known.GetValueOrDefault((0, 0, k))) : all
            );
            counts.Total = choice.Keys.Sum(k => counts.Of(choice.Facet, FacetKey.Id(k)));
        }

        return counts;
    }

    /// <summary>The keys of the first or second filter; 0 stands for a filter that is not there.</summary>
    private static int[] Keys(Choice[] choices, int at) => choices.Length > at ? choices[at].Keys : [0];

    private sealed record Choice(ListFacet Facet, int[] Keys);
}
