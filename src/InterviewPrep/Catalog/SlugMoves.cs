using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Catalog;

/// <summary>Follows old addresses.</summary>
public static class SlugMoves
{
    /// <summary>Renames in a row that are followed.</summary>
    internal const int MostMoves = 10;

    /// <summary>The slug under which a thing is known now, or null where the slug is no old one.</summary>
    public static async Task<string?> MovedToAsync(
        this AppDbContext db,
        SlugKind kind,
        string slug,
        CancellationToken cancel
    )
    {
        string? now = null;
        for (var moves = 0; moves < MostMoves; moves++)
        {
            var from = now ?? slug;
            var to = await db
                .SlugAliases.Where(a => a.Kind == kind && a.OldSlug == from)
                .Select(a => a.NewSlug)
                .SingleOrDefaultAsync(cancel);
            if (to is null)
            {
                break;
            }

            now = to;
        }

        return now;
    }
}
