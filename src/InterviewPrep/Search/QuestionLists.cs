using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Search;

/// <summary>Lists questions: filters, counts, search and order, the same for pages, feeds and neighbours.</summary>
public sealed class QuestionLists(AppDbContext db)
{
    /// <summary>One page for one reader. A page beyond the end has no rows.</summary>
    public async Task<QuestionList> ReadAsync(QuestionListQuery query, Viewer viewer, CancellationToken cancel)
    {
        var resolved = await ResolvedList.ReadAsync(db, query, viewer, cancel);
        var counts = await CountAsync(resolved, cancel);
        if (counts.Total == 0 && query.HasSearch && await resolved.CorrectedAsync(db, cancel) is { } corrected)
        {
            resolved = corrected;
            counts = await CountAsync(resolved, cancel);
        }

        return new QuestionList
        {
            Query = resolved.Query,
            Rows = await RowsAsync(resolved, counts, cancel),
            Total = counts.Total,
            IsCapped = IsCapped(resolved, counts),
            Facets = [.. Facets(resolved, counts)],
            LeftOut = resolved.LeftOut,
            Corrected = resolved.Correction,
            Loosenings = counts.Total == 0 ? await LoosenAsync(resolved, counts, cancel) : [],
        };
    }

    private async Task<ListCounts> CountAsync(ResolvedList list, CancellationToken cancel)
    {
        var known = await FacetCounts.ReadAsync(db, list.Filter, cancel);
        var ranked = list.IsRanked ? Offset(list.Query) : (int?)null;
        return known is { IsComplete: true }
            ? known
            : await ListCounts.ReadAsync(db, list.Filter, ranked, known, cancel);
    }

    private async Task<IReadOnlyList<ListRow>> RowsAsync(ResolvedList list, ListCounts counts, CancellationToken cancel)
    {
        if (list.IsRanked)
        {
            return await ListRows.OfAsync(db, list.Filter, counts.Hits, cancel);
        }

        var offset = Offset(list.Query);
        if (offset >= counts.Total)
        {
            return [];
        }

        var order = ListOrder.Of(list.Query.Sort);
        return
            list.Query is { Page: > 1, Cursor: { } cursor }
            && await ListRows.OfAsync(db, list.Filter, order, cursor, cancel) is { Count: > 0 } bounded
            ? bounded
            : await ListRows.OfAsync(db, list.Filter, order, offset, counts.Total, IsCapped(list, counts), cancel);
    }

    /// <summary>A search that found as many as it looks at may have more.</summary>
    private static bool IsCapped(ResolvedList list, ListCounts counts) =>
        list.Filter.TsQuery is not null && counts.Total == ListFilter.Cap;

    /// <summary>The zero-based place of a page's first row; beyond every list for a page that none has.</summary>
    private static int Offset(QuestionListQuery query) =>
        query.Page is < 1 or > 40_000_000 ? int.MaxValue : (query.Page - 1) * QuestionListQuery.PageSize;

    private static IEnumerable<FacetView> Facets(ResolvedList list, ListCounts counts) =>
        list
            .Catalogue.Entries.Where(e => e.Facet != ListFacet.Status || list.Filter.Viewer.MemberId is not null)
            .Select(e => new FacetValue(e, counts.Of(e.Facet, e.Id), list.Query.Has(e.Facet, e.Slug)))
            .GroupBy(v => v.Entry.Facet, (facet, values) => new FacetView(facet, [.. values]));

    private async Task<IReadOnlyList<Loosening>> LoosenAsync(
        ResolvedList list,
        ListCounts counts,
        CancellationToken cancel
    )
    {
        var found = list
            .Query.Filters.Keys.Select(f => new Loosening(f, list.Query.Without(f), counts.Without(f)))
            .ToList();
        if (list.Query.HasSearch)
        {
            var unsearched = await CountAsync(list.WithoutSearch(), cancel);
            found.Add(new Loosening(null, list.Query.WithoutSearch(), unsearched.Total));
        }

        return [.. found.Where(l => l.Count > 0).OrderByDescending(l => l.Count)];
    }
}
