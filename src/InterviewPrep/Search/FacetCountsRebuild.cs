using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Search;

/// <summary>
/// Counts all documents into facet_counts. Run it at the end of an import, in its transaction, or at any time: until then
/// a changed document only makes lists slower, never wrong.
/// </summary>
public sealed class FacetCountsRebuild(AppDbContext db)
{
    private const string Documents = """
        select category_id, company_ids, topic_ids, role_id, round_id, ease, access
        from search_documents where published_at is not null
        """;

    /// <summary>Whether any document has changed since the last time.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancel) =>
        !await db.FacetCounts.AnyAsync(c => c.First == 0 && c.Second == 0 && c.Value == 0, cancel);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({SearchTriggers.CountsLock})", cancel);
        await db.Database.ExecuteSqlAsync($"delete from facet_counts", cancel);
        await WriteAsync(await CountAsync(cancel), cancel);
        if (own is not null)
        {
            await own.CommitAsync(cancel);
        }
    }

    private async Task<Dictionary<(int, int, int), int>> CountAsync(CancellationToken cancel)
    {
        var counts = new Dictionary<(int, int, int), int> { [(0, 0, 0)] = 0 };
        await using var batch = new SqlBatch(db).Add(Documents);
        await using var reader = await batch.ReadAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            counts[(0, 0, 0)]++;
            Count(counts, [.. Keys(reader)]);
        }

        return counts;
    }

    /// <summary>Keys in ascending order, since facets are.</summary>
    private static IEnumerable<int> Keys(NpgsqlDataReader row) =>
        [
            FacetKey.Of(ListFacet.Category, row.GetInt32(0)),
            .. row.GetFieldValue<int[]>(1).Select(id => FacetKey.Of(ListFacet.Company, id)),
            .. row.GetFieldValue<int[]>(2).Select(id => FacetKey.Of(ListFacet.Topic, id)),
            .. row.Number(3) is { } role ? [FacetKey.Of(ListFacet.Role, role)] : Array.Empty<int>(),
            .. row.Number(4) is { } round ? [FacetKey.Of(ListFacet.Round, round)] : Array.Empty<int>(),
            FacetKey.Of(ListFacet.Difficulty, row.GetInt16(5)),
            FacetKey.Of(ListFacet.Access, row.GetInt16(6)),
        ];

    /// <summary>Every value alone, under every filter, and under every two filters of different facets.</summary>
    private static void Count(Dictionary<(int, int, int), int> counts, int[] keys)
    {
        foreach (var value in keys)
        {
            Add(counts, (0, 0, value));
            var others = Array.FindAll(keys, k => FacetKey.Facet(k) != FacetKey.Facet(value));
            for (var first = 0; first < others.Length; first++)
            {
                Add(counts, (others[first], 0, value));
                for (var second = first + 1; second < others.Length; second++)
                {
                    if (FacetKey.Facet(others[first]) != FacetKey.Facet(others[second]))
                    {
                        Add(counts, (others[first], others[second], value));
                    }
                }
            }
        }
    }

    private static void Add(Dictionary<(int, int, int), int> counts, (int, int, int) key) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private async Task WriteAsync(Dictionary<(int, int, int), int> counts, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(
            "copy facet_counts (first, second, value, questions) from stdin (format binary)",
            cancel
        );
        foreach (var ((first, second, value), questions) in counts)
        {
            await writer.StartRowAsync(cancel);
            await writer.WriteAsync(first, NpgsqlDbType.Integer, cancel);
            await writer.WriteAsync(second, NpgsqlDbType.Integer, cancel);
            await writer.WriteAsync(value, NpgsqlDbType.Integer, cancel);
            await writer.WriteAsync(questions, NpgsqlDbType.Integer, cancel);
        }

        await writer.CompleteAsync(cancel);
    }
}
