namespace InterviewPrep.Packs.Lists;

/// <summary>One entry of a list file as plain values: absent keys are absent, a text is a list of one.</summary>
internal sealed class ListItem
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    public string? Text(string key) => this.values.TryGetValue(key, out var values) ? values[0] : null;

    public IReadOnlyList<string> Texts(string key) => this.values.GetValueOrDefault(key, []);

    public ListItem Copy()
    {
        var copy = new ListItem();
        foreach (var (key, values) in this.values)
        {
            copy.values[key] = values;
        }

        return copy;
    }

    /// <summary>Sets a key; null removes it.</summary>
    public ListItem With(string key, string? value) => With(key, value is null ? [] : [value]);

    /// <summary>Sets a key; no values remove it.</summary>
    public ListItem With(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            this.values.Remove(key);
        }
        else
        {
            this.values[key] = values;
        }

        return this;
    }
}

/// <summary>One list file as read or as the database holds it.</summary>
internal sealed record ListFile(ListSchema Schema, IReadOnlyList<ListItem> Items)
{
    public bool Has(string key) => Items.Any(i => Schema.KeyOf(i) == key);
}
