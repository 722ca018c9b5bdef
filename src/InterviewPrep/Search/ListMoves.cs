using InterviewPrep.Catalog;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Search;

/// <summary>Follows old slugs in the filters of a list.</summary>
public static class ListMoves
{
    /// <summary>Where a list with old slugs has moved to, or null where none of its slugs is an old one.</summary>
    public static async Task<QuestionListQuery?> MovedAsync(
        this AppDbContext db,
        QuestionListQuery query,
        CancellationToken cancel
    )
    {
        var now = query;
        for (var moves = 0; moves < SlugMoves.MostMoves; moves++)
        {
            var next = await StepAsync(db, now, cancel);
            if (next == now)
            {
                break;
            }

            now = next;
        }

        return now == query ? null : now with { Page = query.Page };
    }

    private static async Task<QuestionListQuery> StepAsync(
        AppDbContext db,
        QuestionListQuery query,
        CancellationToken cancel
    )
    {
        var moved = query;
        foreach (var (facet, slugs) in query.Filters)
        {
            if (FacetCatalogue.Kind(facet) is not { } kind)
            {
                continue;
            }

            var aliases = await db
                .SlugAliases.Where(a => a.Kind == kind && slugs.Contains(a.OldSlug))
                .Select(a => new { a.OldSlug, a.NewSlug })
                .ToListAsync(cancel);
            moved = aliases.Aggregate(moved, (q, a) => q.Without(facet, a.OldSlug).With(facet, a.NewSlug));
        }

        return moved;
    }
}
