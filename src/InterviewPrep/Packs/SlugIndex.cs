using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs;

/// <summary>What a pack's references may lead to. A kind whose file cannot be read is not judged.</summary>
internal sealed class SlugIndex
{
    private readonly Dictionary<SlugSpace, HashSet<string>> slugs = [];
    private readonly HashSet<(SlugSpace Space, string Slug)> redirects = [];
    private readonly Dictionary<string, string> categoryUses = new(StringComparer.Ordinal);

    /// <summary>Paths of images; null where images are not judged.</summary>
    public HashSet<string>? Images { get; init; }

    public void Add(ListFile file)
    {
        if (file.Schema == ListSchema.Redirects)
        {
            AddRedirects(file.Items);
        }

        if (file.Schema.Space is not { } space)
        {
            return;
        }

        // With a slug missing or wrong nobody knows what it would be: references of this kind wait until it is mended.
        var keys = file.Items.Select(file.Schema.KeyOf).ToList();
        if (!keys.Contains(""))
        {
            Add(space, keys);
        }

        if (space == SlugSpace.Category)
        {
            foreach (var item in file.Items)
            {
                categoryUses[file.Schema.KeyOf(item)] = item.Text("for") ?? "both";
            }
        }
    }

    public void Add(SlugSpace space, IEnumerable<string> slugs) =>
        this.slugs[space] = slugs.ToHashSet(StringComparer.Ordinal);

    /// <summary>Old slugs: a link in a text may lead to one, as its address does for ever.</summary>
    public void AddRedirects(SlugSpace space, IEnumerable<string> from) =>
        redirects.UnionWith(from.Select(slug => (space, slug)));

    /// <summary>Reports the slug of a link in a text that leads nowhere.</summary>
    public void CheckLink(SlugSpace space, string slug, Place at, FileLog log)
    {
        if (!redirects.Contains((space, slug)))
        {
            Check(space, slug, at, log);
        }
    }

    /// <summary>References of this kind are not judged any more: they may lead to what is elsewhere.</summary>
    public void Forget(SlugSpace space) => this.slugs.Remove(space);

    public bool Has(SlugSpace space, string slug) =>
        !this.slugs.TryGetValue(space, out var known) || known.Contains(slug);

    public bool Knows(SlugSpace space) => this.slugs.ContainsKey(space);

    /// <summary>Reports a slug that leads nowhere.</summary>
    public void Check(SlugSpace space, string slug, Place at, FileLog log)
    {
        if (!Has(space, slug))
        {
            var hint = Nearest.Hint(slug, this.slugs[space]);
            log.Error(
                at,
                $"There is no {Word(space)} “{slug}” in {FileOf(space, slug)}.{hint} Name one that exists or add it."
            );
        }
    }

    /// <summary>Reports a category that leads nowhere, or that holds only the other kind of content.</summary>
    public void CheckCategory(string slug, bool isGuide, Place at, FileLog log)
    {
        Check(SlugSpace.Category, slug, at, log);
        var other = isGuide ? "questions" : "guides";
        if (categoryUses.GetValueOrDefault(slug) == other)
        {
            log.Error(
                at,
                $"The category “{slug}” is for {other} only: choose another, or set “for: both” in categories.yaml."
            );
        }
    }

    private void AddRedirects(IEnumerable<ListItem> items)
    {
        foreach (var item in items)
        {
            if (
                Enum.TryParse<SlugSpace>(item.Text("kind"), ignoreCase: true, out var space)
                && item.Text("from") is { } from
            )
            {
                AddRedirects(space, [from]);
            }
        }
    }

    public static string Word(SlugSpace space) => space.ToString().ToLowerInvariant();

    private static string FileOf(SlugSpace space, string slug) =>
        space switch
        {
            SlugSpace.Question => $"questions/ (a file {slug}.md)",
            SlugSpace.Guide => $"guides/ (a file {slug}.md)",
            SlugSpace.Category => "categories.yaml",
            SlugSpace.Company => "companies.yaml",
            SlugSpace.Role => "roles.yaml",
            SlugSpace.Round => "rounds.yaml",
            _ => "topics.yaml",
        };
}
