using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>
/// Counts from the prepared table, in time that does not grow with the number of questions. It knows a facet's values
/// under at most two filters of other facets; what it cannot answer exactly is counted from the documents instead.
/// </summary>
internal static class FacetCounts
{
    private const string Sql =
        "select first, second, value, questions from facet_counts where first = any(@any) and second = any(@any)";

    /// <summary>The counts of the facets it knows, or null where it knows none: a search, many filters, a stale table.</summary>
    public static async Task<ListCounts?> ReadAsync(AppDbContext db, ListFilter filter, CancellationToken cancel)
    {
        var chosen = filter
            .Chosen.OrderBy(c => c.Key)
            .Select(c => new Choice(c.Key, [.. c.Value.Select(id => FacetKey.Of(c.Key, id))]))
            .ToArray();
        var served = Enum.GetValues<ListFacet>()
            .Where(f => f != ListFacet.Status && IsServed(Besides(chosen, f)))
            .ToHashSet();
        if (filter.TsQuery is not null || served.Count == 0)
        {
            return null;
        }

        await using var batch = filter
            .Bind(new SqlBatch(db))
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
        if (!known.ContainsKey((0, 0, 0)))
        {
            return null;
        }

        var counts = Sum(chosen, served, known);
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

    /// <summary>Companies overlap, and so do topics: two of either cannot be added up.</summary>
    private static bool IsServed(Choice[] others) => others.Length <= 2 && Array.TrueForAll(others, IsDisjoint);

    private static bool IsDisjoint(Choice choice) =>
        choice.Facet != ListFacet.Status
        && (choice.Keys.Length == 1 || choice.Facet is not (ListFacet.Company or ListFacet.Topic));

    private static ListCounts Sum(
        Choice[] chosen,
        HashSet<ListFacet> served,
        Dictionary<(int First, int Second, int Value), int> known
    )
    {
        var counts = new ListCounts
        {
            Total = known[(0, 0, 0)],
            Known = served,
            IsComplete = chosen.Length <= 2 && Array.TrueForAll(chosen, IsDisjoint),
        };
        foreach (var ((first, second, value), questions) in known.Where(k => k.Key.Value != 0))
        {
            var others = Besides(chosen, FacetKey.Facet(value));
            if (IsServed(others) && Keys(others, 0).Contains(first) && Keys(others, 1).Contains(second))
            {
                counts.Add(FacetKey.Facet(value), FacetKey.Id(value), questions);
            }
        }

        foreach (var choice in chosen.Where(c => served.Contains(c.Facet)))
        {
            counts.SetWithout(choice.Facet, Count(Besides(chosen, choice.Facet), known));
            counts.Total = choice.Keys.Sum(k => counts.Of(choice.Facet, FacetKey.Id(k)));
        }

        return counts;
    }

    private static Choice[] Besides(Choice[] chosen, ListFacet facet) => Array.FindAll(chosen, c => c.Facet != facet);

    /// <summary>Questions under at most two filters: those of the last one's values under the first.</summary>
    private static int Count(Choice[] chosen, Dictionary<(int, int, int), int> known) =>
        chosen.Length == 0
            ? known[(0, 0, 0)]
            : Keys(chosen[..^1], 0).Sum(first => chosen[^1].Keys.Sum(k => known.GetValueOrDefault((first, 0, k))));

    /// <summary>The keys of the first or second filter; 0 stands for a filter that is not there.</summary>
    private static int[] Keys(Choice[] choices, int at) => choices.Length > at ? choices[at].Keys : [0];

    private sealed record Choice(ListFacet Facet, int[] Keys);
}
