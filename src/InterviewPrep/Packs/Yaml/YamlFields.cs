using System.Globalization;

namespace InterviewPrep.Packs.Yaml;

/// <summary>The keys of one mapping: reports those that are unknown, doubled, missing or of the wrong kind.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);
    private readonly FileLog log;

    /// <param name="what">What the mapping describes, such as “a question”.</param>
    /// <param name="keys">The keys it may have.</param>
    public YamlFields(YamlMap map, string what, IReadOnlyCollection<string> keys, FileLog log)
    {
        this.log = log;
        At = map.At;
        var strangers = new List<YamlEntry>();
        foreach (var entry in map.Entries)
        {
            var key = entry.Key.Value;
            if (!keys.Contains(key, StringComparer.Ordinal))
            {
                strangers.Add(entry);
            }
            else if (!entries.TryAdd(key, entry))
            {
                log.Error(entry.Key.At, $"The key “{key}” stands twice: keep one of the two.");
            }
        }

        foreach (var entry in strangers)
        {
            Refuse(entry, what, keys);
        }
    }

    public Place At { get; }

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>Where the value of a key stands, or the mapping where the key is absent.</summary>
    public Place PlaceOf(string key) => entries.TryGetValue(key, out var entry) ? entry.Value.At : At;

    /// <summary>One line of text; the empty text where it is missing or wrong, which is reported.</summary>
    public string Required(string key, int maxLength)
    {
        if (Has(key))
        {
            return Text(key, maxLength) ?? "";
        }

        this.log.Error(At, $"The key “{key}” is missing: add a line “{key}: …”.");
        return "";
    }

    /// <summary>One line of text, or null where the key is absent or wrong.</summary>
    public string? Text(string key, int maxLength)
    {
        var node = Value(key);
        return node is null ? null : Line(node, key, maxLength);
    }

    public string? Line(YamlNode node, string key, int maxLength)
    {
        if (node is YamlRefused)
        {
            return null;
        }

        if (node is not YamlText text)
        {
            this.log.Error(node.At, $"“{key}” takes one text here, not a list or a mapping.");
            return null;
        }

        var value = text.Value.Trim();
        if (text.IsNothing || value.Length == 0)
        {
            this.log.Error(node.At, $"“{key}” has no value: give it one or remove the line.");
        }
        else if (value.Contains('\n', StringComparison.Ordinal))
        {
            this.log.Error(node.At, $"“{key}” takes one line: join its lines.");
        }
        else if (value.Any(char.IsControl))
        {
            this.log.Error(node.At, $"“{key}” holds a control character: remove it.");
        }
        else if (value.Length > maxLength)
        {
            this.log.Error(node.At, $"“{key}” has {value.Length:N0} characters: shorten it to {maxLength:N0}.");
        }
        else
        {
            return value;
        }

        return null;
    }

    /// <summary>A whole number in a range, or null.</summary>
    public int? Number(string key, int min, int max)
    {
        if (Text(key, 40) is not { } text)
        {
            return null;
        }

        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            && n >= min
            && n <= max
        )
        {
            return n;
        }

        this.log.Error(PlaceOf(key), $"“{key}: {Short(text)}” is not a whole number from {min} to {max:N0}.");
        return null;
    }

    /// <summary>The items of a list; empty where the key is absent or wrong.</summary>
    public IReadOnlyList<YamlNode> Items(string key, int max)
    {
        switch (Value(key))
        {
            case null or YamlRefused:
                return [];
            case YamlList { Items.Count: var count } list when count > max:
                this.log.Error(list.At, $"“{key}” has {count:N0} entries: keep at most {max}.");
                return [];
            case YamlList list:
                return list.Items;
            case var other:
                this.log.Error(
                    other.At,
                    $"“{key}” takes a list: write “{key}: [first, second]” or one “- ” line an entry."
                );
                return [];
        }
    }

    /// <summary>Where the items of a list stand.</summary>
    public IReadOnlyList<Place> PlacesOf(string key) =>
        Value(key) is YamlList list ? [.. list.Items.Select(i => i.At)] : [];

    /// <summary>A list of texts without repetition.</summary>
    public IReadOnlyList<string> Texts(string key, int max, int maxLength)
    {
        var texts = new List<string>();
        foreach (var item in Items(key, max))
        {
            if (Line(item, key, maxLength) is not { } text)
            {
                continue;
            }

            if (texts.Contains(text, StringComparer.Ordinal))
            {
                this.log.Error(item.At, $"“{Short(text)}” stands twice in “{key}”: keep one.");
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    // A misspelt key is read as the one that was meant, so that nobody is told that this one is missing too.
    private void Refuse(YamlEntry entry, string what, IReadOnlyCollection<string> keys)
    {
        var key = entry.Key.Value;
        var meant = Nearest.Find(key, keys);
        var hint = meant is null ? "" : $" Did you mean “{meant}”?";
        this.log.Error(
            entry.Key.At,
            $"“{Short(key)}” is no key of {what}.{hint} The keys are {string.Join(", ", keys)}."
        );
        if (meant is not null)
        {
            entries.TryAdd(meant, entry);
        }
    }

    public static string Short(string text) => text.CutTo(80, "…");

    private YamlNode? Value(string key) => entries.TryGetValue(key, out var entry) ? entry.Value : null;
}
