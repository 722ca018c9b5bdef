using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Packs.Importing;

/// <summary>Items that a redirect of the pack gives a new slug: they keep their rows, and with them what members did.</summary>
internal sealed class Renames(Sql sql)
{
    private readonly Dictionary<(SlugSpace Space, string To), string> done = [];

    public async Task ApplyAsync(PackLists lists, OldSlugs old)
    {
        foreach (var redirect in lists.Items(ListSchema.Redirects))
        {
            var space = Enum.Parse<SlugSpace>(redirect.Text("kind")!, ignoreCase: true);
            var from = redirect.Text("from")!;
            if (!old.Has(space, from))
            {
                await ApplyAsync(space, from, redirect.Text("to")!);
            }
        }
    }

    /// <summary>The slug that an item had in the database before this import, or null where it kept its slug.</summary>
    public string? OldSlugOf(SlugSpace space, string slug) => done.GetValueOrDefault((space, slug));

    /// <summary>The list as last imported, with the slugs that its entries have now.</summary>
    public ListFile Apply(ListFile origin)
    {
        var renamed = done.Where(d => d.Key.Space == origin.Schema.Space)
            .ToDictionary(d => d.Value, d => d.Key.To, StringComparer.Ordinal);
        return origin with
        {
            Items =
            [
                .. origin.Items.Select(i =>
                    renamed.TryGetValue(i.Text("slug") ?? "", out var to) ? i.Copy().With("slug", to) : i
                ),
            ],
        };
    }

    /// <summary>A slug that names something again redirects no longer.</summary>
    public async Task DropOvertakenAsync()
    {
        foreach (var space in SlugIds.Spaces)
        {
            var live = space is SlugSpace.Question or SlugSpace.Guide ? "status <> 'Archived'" : "archived_at is null";
            await sql.RunAsync(
                $"delete from slug_aliases where kind = $1 and old_slug in (select slug from {SlugIds.TableOf(space)} where {live})",
                space.ToString()
            );
        }
    }

    private async Task ApplyAsync(SlugSpace space, string from, string to)
    {
        var table = SlugIds.TableOf(space);
        var moved = await sql.RunAsync(
            $"update {table} set slug = $2 where slug = $1 and not exists (select from {table} where slug = $2)",
            from,
            to
        );
        if (moved == 0)
        {
            return;
        }

        done[(space, to)] = from;
        await sql.RunAsync(
            "update slug_aliases set new_slug = $3 where kind = $1 and new_slug = $2 and old_slug <> $3",
            space.ToString(),
            from,
            to
        );
        if (space is SlugSpace.Question or SlugSpace.Guide)
        {
            await sql.RunAsync(
                "update imported_files set path = $2 where path = $1 and not exists (select from imported_files where path = $2)",
                OldSlugs.PathOf(space, from),
                OldSlugs.PathOf(space, to)
            );
        }
    }
}
