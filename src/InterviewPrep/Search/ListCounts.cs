using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>The number of questions in a list, and beside every value of every filter.</summary>
internal sealed class ListCounts
{
    private readonly Dictionary<(ListFacet, int), int> values = [];
    private readonly Dictionary<ListFacet, int> without = [];

    /// <summary>Questions that meet every filter; never above <see cref="ListFilter.Cap"/> for a search.</summary>
    public int Total { get; set; }

    /// <summary>Facets whose values need not be counted from the documents.</summary>
    public IReadOnlySet<ListFacet> Known { get; init; } = new HashSet<ListFacet>();

    /// <summary>Whether nothing is left to be counted from the documents.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The best page of a search by relevance, best first.</summary>
    public List<int> Hits { get; } = [];

    /// <summary>Questions that have the value and meet all filters of other facets.</summary>
    public int Of(ListFacet facet, int id) => values.GetValueOrDefault((facet, id));

    /// <summary>Questions that meet all filters but those of one facet.</summary>
    public int Without(ListFacet facet) => without.GetValueOrDefault(facet, Total);

    public void Set(ListFacet facet, int id, int count) => values[(facet, id)] = count;

    public void Add(ListFacet facet, int id, int count) => values[(facet, id)] = Of(facet, id) + count;

    public void SetWithout(ListFacet facet, int count) => without[facet] = count;

    /// <summary>Counts in one statement, each set of documents scanned once; ranks a search's page on the way.</summary>
    /// <param name="known">What is known already, or null.</param>
    public static async Task<ListCounts> ReadAsync(
        AppDbContext db,
        ListFilter filter,
        int? rankedOffset,
        ListCounts? known,
        CancellationToken cancel
    )
    {
        var counts = known ?? new ListCounts();
        await using var batch = filter
            .Bind(new SqlBatch(db))
            .With("offset", rankedOffset ?? 0)
            .Add(CountSql.Of(filter, rankedOffset is not null, counts.Known));
        await using var reader = await batch.ReadAsync(cancel);
        foreach (
            var (kind, value, number) in await reader.ListAsync(
                r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)),
                cancel
            )
        )
        {
            counts.Take(kind, value, number);
        }

        counts.CountNew();
        return counts;
    }

    private void Take(int kind, int value, int number)
    {
        switch (kind)
        {
            case CountSql.Hit:
                Hits.Add(value);
                break;
            case CountSql.Total:
                Total = number;
                break;
            case > CountSql.Total:
                SetWithout((ListFacet)(kind - CountSql.Total), number);
                break;
            default:
                Set((ListFacet)kind, value, number);
                break;
        }
    }

    /// <summary>What a member never touched is all the rest, so nobody has to look at each of it.</summary>
    public void CountNew() =>
        Set(
            ListFacet.Status,
            (int)ListStatus.New,
            Without(ListFacet.Status) - Of(ListStatus.Attempted) - Of(ListStatus.Solved)
        );

    private int Of(ListStatus status) => Of(ListFacet.Status, (int)status);
}
