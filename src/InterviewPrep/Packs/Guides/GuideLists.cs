using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Guides;

/// <summary>The keys of a guide's front matter that hold lists.</summary>
internal sealed class GuideLists(YamlFields fields, SlugIndex slugs, PlaceMap places, FileLog log)
{
    /// <param name="self">The slug that the list may not name; null where it may name any.</param>
    public IReadOnlyList<string> Slugs(string key, SlugSpace space, string? self)
    {
        var named = new List<string>();
        foreach (var node in fields.Items(key, 20))
        {
            if (fields.Slug(node, key, log) is not { } slug)
            {
                continue;
            }

            if (slug == self || named.Contains(slug, StringComparer.Ordinal))
            {
                log.Error(
                    node.At,
                    slug == self
                        ? "A guide is not related to itself: remove it."
                        : $"“{slug}” stands twice in “{key}”: keep one."
                );
                continue;
            }

            slugs.Check(space, slug, node.At, log);
            named.Add(slug);
        }

        return named;
    }

    public IReadOnlyList<GuideReference> References()
    {
        var references = new List<GuideReference>();
        foreach (var node in fields.Items("references", GuideKeys.MaxItems))
        {
            if (node is not YamlMap map)
            {
                log.Error(node.At, "This is not a reference: write “- key: …” and its other keys below.");
                continue;
            }

            var entry = new YamlFields(map, "a reference", GuideKeys.Reference, log);
            var reference = new GuideReference(
                entry.Required("key", 40),
                entry.Required("authors", 300),
                Year(entry),
                entry.Required("title", 300),
                entry.Address("link", log)
            );
            if (reference.Key.Length > 0 && !Citations.IsKey(reference.Key))
            {
                log.Error(entry.PlaceOf("key"), "A key is lower-case letters, digits and hyphens, such as smith1956.");
            }
            else if (references.Exists(r => r.Key == reference.Key))
            {
                log.Error(entry.PlaceOf("key"), $"The key “{reference.Key}” stands twice: keep one reference.");
            }
            else
            {
                places.Set($"references[{references.Count}]", map.At);
                references.Add(reference);
            }
        }

        return references;
    }

    private int Year(YamlFields entry)
    {
        if (!entry.Has("year"))
        {
            log.Error(entry.At, "The key “year” is missing: add a line “year: 1956”.");
        }

        return entry.Number("year", 1, 9_999) ?? 0;
    }
}
