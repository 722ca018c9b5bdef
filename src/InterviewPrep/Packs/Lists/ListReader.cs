using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Lists;

/// <summary>Reads a list file, or the header, by its schema.</summary>
internal sealed class ListReader(ListSchema schema, FileLog log)
{
    private readonly Dictionary<ListItem, YamlFields> places = [];

    /// <summary>The entries, or null where the file as a whole cannot be read.</summary>
    public ListFile? Read(string yaml)
    {
        var node = YamlReader.Read(yaml, 0, log);
        return node is null && log.HasErrors ? null : Read(node);
    }

    /// <summary>The entries of what was read already, or null as above.</summary>
    public ListFile? Read(YamlNode? node)
    {
        if (schema == ListSchema.Header)
        {
            return ReadHeader(node);
        }

        if (node is not YamlList list)
        {
            log.Error(node?.At ?? Place.Start, "This file holds a list: begin each entry with “- ”, or write “[]”.");
            return null;
        }

        if (list.Items.Count > YamlLimits.Entries)
        {
            log.Error(list.At, $"The list has {list.Items.Count:N0} entries: keep at most {YamlLimits.Entries:N0}.");
            return null;
        }

        var items = list.Items.Select(Item).OfType<ListItem>().ToList();
        RefuseRepeats(items);
        return new(schema, items);
    }

    /// <summary>Where a key of an entry stands.</summary>
    public Place PlaceOf(ListItem item, string key) => places[item].PlaceOf(key);

    /// <summary>Where the nth value of a list key stands.</summary>
    public Place PlaceOf(ListItem item, string key, int index) =>
        places[item].PlacesOf(key) is { } known && index < known.Count ? known[index] : PlaceOf(item, key);

    private ListFile? ReadHeader(YamlNode? node)
    {
        if (node is YamlMap map)
        {
            return new(schema, [Fields(map)]);
        }

        log.Error(node?.At ?? Place.Start, "This file holds keys with values: begin with “format: 1”.");
        return null;
    }

    private ListItem? Item(YamlNode node)
    {
        if (node is YamlMap map)
        {
            return Fields(map);
        }

        if (node is YamlRefused)
        {
            return null;
        }

        log.Error(node.At, $"This is not {schema.What}: write “- {schema.Fields[0].Key}: …” and its other keys below.");
        return null;
    }

    private ListItem Fields(YamlMap map)
    {
        var fields = new YamlFields(map, schema.What, [.. schema.Fields.Select(f => f.Key)], log);
        var item = new ListItem();
        places[item] = fields;
        foreach (var field in schema.Fields)
        {
            if (field.IsRequired && !fields.Has(field.Key))
            {
                log.Error(fields.At, $"The key “{field.Key}” is missing: add a line “{field.Key}: …”.");
            }
            else if (field.IsList)
            {
                item.With(field.Key, Texts(fields, field));
            }
            else
            {
                item.With(field.Key, Text(fields, field) ?? field.Default);
            }
        }

        return item;
    }

    private string? Text(YamlFields fields, ListField field) =>
        field.Kind switch
        {
            FieldKind.Slug => fields.Slug(field.Key, log),
            FieldKind.Number => fields.Number(field.Key, 1, field.Max)?.ToString(),
            FieldKind.Address => fields.Address(field.Key, log),
            FieldKind.Word => Word(fields, field),
            _ => fields.Text(field.Key, field.Max),
        };

    private string? Word(YamlFields fields, ListField field)
    {
        var text = fields.Text(field.Key, field.Max);
        if (text is null || field.Words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        var hint = field.Words.Count > 1 ? Nearest.Hint(text, field.Words) : "";
        log.Error(
            fields.PlaceOf(field.Key),
            $"“{field.Key}: {YamlFields.Short(text)}” is not known.{hint} Write {string.Join(", ", field.Words)}."
        );
        return null;
    }

    private IReadOnlyList<string> Texts(YamlFields fields, ListField field)
    {
        var texts = fields.Texts(field.Key, field.Kind == FieldKind.Slugs ? 500 : YamlLimits.ShortList, field.Max);
        if (field.IsRequired && texts.Count == 0 && fields.PlacesOf(field.Key).Count == 0)
        {
            log.Error(fields.PlaceOf(field.Key), $"“{field.Key}” is empty: name at least one.");
        }

        return texts;
    }

    private void RefuseRepeats(IEnumerable<ListItem> items)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            var key = schema.KeyOf(item);
            if (key.Length > 0 && !seen.Add(key))
            {
                log.Error(places[item].At, $"The entry “{YamlFields.Short(key)}” stands twice: keep one of the two.");
            }
        }
    }
}
