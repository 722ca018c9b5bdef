using InterviewPrep.Access;
using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>A question beside another one.</summary>
public sealed record Neighbour(string Slug, string Title);

/// <summary>Where a question stands in the list that the reader came from.</summary>
/// <param name="List">The list, on its first page.</param>
/// <param name="Position">One-based; null where the question has left the list, as an answered one leaves the new ones.</param>
/// <param name="IsCapped">Whether the position is only the least it can be.</param>
public sealed record Neighbours(
    QuestionListQuery List,
    Neighbour? Previous,
    Neighbour? Next,
    int? Position,
    bool IsCapped
);

/// <summary>Finds the previous and the next question of a list, in time that does not grow with the list.</summary>
public sealed class ListNeighbours(AppDbContext db)
{
    private const int CountedUpTo = 1_000;

    /// <summary>The neighbours, or null where the list is no list or no published question has the slug.</summary>
    /// <param name="list">The list's query string, which is the value of <c>?in=</c>.</param>
    public async Task<Neighbours?> ReadAsync(string list, Viewer viewer, string slug, CancellationToken cancel)
    {
        var parsed = QuestionListParser.Parse(list);
        if (parsed.Fault is not null)
        {
            return null;
        }

        var query = parsed.Query.OnPage(1);
        var resolved = await ResolvedList.ReadAsync(db, query, viewer, cancel);
        if (resolved.LeftOut.Count > 0 && await db.MovedAsync(query, cancel) is { } moved)
        {
            resolved = await ResolvedList.ReadAsync(db, moved, viewer, cancel);
        }

        if (!resolved.IsRanked)
        {
            return await ReadAsync(resolved, NeighbourSql.Ordered(resolved), slug, cancel);
        }

        return await ReadAsync(resolved, NeighbourSql.Ranked(resolved), slug, cancel)
            ?? (
                await resolved.CorrectedAsync(db, cancel) is { } corrected
                    ? await ReadAsync(corrected, NeighbourSql.Ranked(corrected), slug, cancel)
                    : null
            );
    }

    private async Task<Neighbours?> ReadAsync(ResolvedList list, string sql, string slug, CancellationToken cancel)
    {
        await using var batch = list
            .Filter.Bind(new SqlBatch(db))
            .With("slug", slug)
            .With("most", CountedUpTo)
            .Add(sql);
        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(
            r => (Step: r.GetInt32(0), Place: r.Number(1), Question: new Neighbour(r.GetString(2), r.GetString(3))),
            cancel
        );
        if (rows.Find(r => r.Step == 0) is not { Question: not null } here)
        {
            return null;
        }

        return new Neighbours(
            list.Query,
            rows.Find(r => r.Step < 0).Question,
            rows.Find(r => r.Step > 0).Question,
            here.Place,
            here.Place > CountedUpTo
        );
    }
}
