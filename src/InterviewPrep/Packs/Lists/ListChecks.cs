using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Lists;

/// <summary>What the entries of one list say about each other and about other files.</summary>
internal sealed class ListChecks(ListFile file, ListReader places, SlugIndex slugs, FileLog log)
{
    public void Run()
    {
        CheckReferences();
        RefuseEqualNames();
        if (file.Schema == ListSchema.Topics)
        {
            CheckTree();
        }
        else if (file.Schema == ListSchema.Redirects)
        {
            CheckRedirects();
        }
    }

    private void CheckReferences()
    {
        foreach (var field in file.Schema.Fields.Where(f => f.RefersTo is not null))
        {
            foreach (var item in file.Items)
            {
                var values = item.Texts(field.Key);
                for (var i = 0; i < values.Count; i++)
                {
                    var at = field.IsList ? places.PlaceOf(item, field.Key, i) : places.PlaceOf(item, field.Key);
                    slugs.Check(field.RefersTo!.Value, values[i], at, log);
                }
            }
        }
    }

    // Names and aliases find an entry, so one of them may not find two.
    private void RefuseEqualNames()
    {
        var seen = new Dictionary<string, ListItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in file.Items)
        {
            foreach (var key in (string[])["name", "aliases"])
            {
                foreach (var name in item.Texts(key))
                {
                    if (!seen.TryAdd(name, item) && (seen[name] != item || key == "aliases"))
                    {
                        log.Error(
                            places.PlaceOf(item, key),
                            $"“{name}” already names the entry “{file.Schema.KeyOf(seen[name])}”: choose another name."
                        );
                    }
                }
            }
        }
    }

    private void CheckTree()
    {
        var parents = file.Items.Where(i => i.Text("parent") is not null).Select(i => i.Text("slug")).ToHashSet();
        foreach (var item in file.Items.Where(i => i.Text("parent") is { } p && parents.Contains(p)))
        {
            log.Error(
                places.PlaceOf(item, "parent"),
                $"“{item.Text("parent")}” has a parent itself, and topics have two levels: name a topic of the first level."
            );
        }
    }

    private void CheckRedirects()
    {
        foreach (var item in file.Items)
        {
            if (item.Text("kind") is not { } kind || item.Text("from") is not { } from || item.Text("to") is not { } to)
            {
                continue;
            }

            var space = Enum.Parse<SlugSpace>(kind, ignoreCase: true);
            slugs.Check(space, to, places.PlaceOf(item, "to"), log);
            if (slugs.Has(space, from) && slugs.Knows(space))
            {
                log.Error(
                    places.PlaceOf(item, "from"),
                    $"The {kind} “{YamlFields.Short(from)}” exists, so nothing would follow its redirect: remove the redirect or rename the {kind}."
                );
            }
        }
    }
}
