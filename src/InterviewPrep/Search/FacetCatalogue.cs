using InterviewPrep.Catalog;
using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Search;

/// <summary>A value that a list can be filtered by.</summary>
/// <param name="Id">The catalogue entry's id; for fixed facets the number that search rows hold.</param>
/// <param name="ParentId">A topic's parent.</param>
public sealed record FacetEntry(ListFacet Facet, int Id, string Slug, string Name, int? ParentId = null);

/// <summary>Every value of every filter, in the editors' order.</summary>
internal sealed class FacetCatalogue
{
    private const string Sql = """
        select 1, position, id, slug, name, null::int from categories where archived_at is null and "for" <> 'Guides'
        union all select 2, position, id, slug, name, null from companies where archived_at is null
        union all select 3, position, id, slug, name, parent_id from topics where archived_at is null
        union all select 4, position, id, slug, name, null from interview_roles where archived_at is null
        union all select 5, position, id, slug, name, null from rounds where archived_at is null
        order by 1, 2, 3
        """;

    private static readonly FacetEntry[] Fixed =
    [
        new(ListFacet.Difficulty, 3, "easy", "Easy"),
        new(ListFacet.Difficulty, 2, "medium", "Medium"),
        new(ListFacet.Difficulty, 1, "hard", "Hard"),
        new(ListFacet.Access, 0, "free", "Free"),
        new(ListFacet.Access, 1, "pro", "Pro"),
        new(ListFacet.Status, (int)ListStatus.New, "new", "New"),
        new(ListFacet.Status, (int)ListStatus.Attempted, "attempted", "Attempted"),
        new(ListFacet.Status, (int)ListStatus.Solved, "solved", "Solved"),
        new(ListFacet.Status, (int)ListStatus.Bookmarked, "bookmarked", "Bookmarked"),
    ];

    private readonly Dictionary<(ListFacet, string), FacetEntry> bySlug;

    private FacetCatalogue(IReadOnlyList<FacetEntry> entries)
    {
        Entries = entries;
        bySlug = entries.ToDictionary(e => (e.Facet, e.Slug));
    }

    public IReadOnlyList<FacetEntry> Entries { get; }

    public static async Task<FacetCatalogue> ReadAsync(AppDbContext db, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db).Add(Sql);
        await using var reader = await batch.ReadAsync(cancel);
        return new([.. await reader.ListAsync(Entry, cancel), .. Fixed]);
    }

    public FacetEntry? Find(ListFacet facet, string slug) => bySlug.GetValueOrDefault((facet, slug));

    /// <summary>What an old slug of a facet redirects as; null where slugs of that facet never change.</summary>
    public static SlugKind? Kind(ListFacet facet) =>
        facet switch
        {
            ListFacet.Category => SlugKind.Category,
            ListFacet.Company => SlugKind.Company,
            ListFacet.Topic => SlugKind.Topic,
            ListFacet.Role => SlugKind.Role,
            ListFacet.Round => SlugKind.Round,
            _ => null,
        };

    private static FacetEntry Entry(NpgsqlDataReader row) =>
        new((ListFacet)row.GetInt32(0), row.GetInt32(2), row.GetString(3), row.GetString(4), row.Number(5));
}
