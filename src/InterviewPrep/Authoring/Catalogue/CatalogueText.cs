using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>A field of a kind's form, as the pack's own list has it.</summary>
/// <param name="Key">The pack's key.</param>
/// <param name="Max">Longest text, or the greatest number.</param>
/// <param name="IsLong">Whether it takes sentences.</param>
/// <param name="IsList">Whether it takes several texts, one a line.</param>
/// <param name="Words">What it may say; empty where it is free.</param>
/// <param name="Default">What it says until somebody says otherwise.</param>
/// <param name="NamesTopic">Whether it names another topic.</param>
public sealed record CatalogueField(
    string Key,
    int Max,
    bool IsRequired,
    bool IsLong,
    bool IsList,
    IReadOnlyList<string> Words,
    string Default,
    bool NamesTopic
)
{
    /// <summary>The fields of a kind, in the pack's order.</summary>
    public static IReadOnlyList<CatalogueField> Of(CatalogueKind kind) =>
        [
            .. kind.Schema()
                .Fields.Select(f => new CatalogueField(
                    f.Key,
                    f.Kind switch
                    {
                        FieldKind.Slug => Packs.Yaml.YamlValues.MaxSlug,
                        FieldKind.Address => 500,
                        _ => f.Max,
                    },
                    f.IsRequired,
                    f is { Kind: FieldKind.Text, Max: > YamlLimits.Name },
                    f.IsList,
                    f.Words,
                    f.Default ?? "",
                    f.RefersTo == SlugSpace.Topic
                )),
        ];
}

/// <summary>An entry as a form holds it: by the pack's keys, every value as typed, several texts one a line.</summary>
public sealed class CatalogueText
{
    public Dictionary<string, string?> Values { get; set; } = new(StringComparer.Ordinal);

    public string this[string key] => Values.GetValueOrDefault(key) ?? "";

    internal static CatalogueText Of(ListSchema schema, ListItem item) =>
        new() { Values = schema.Fields.ToDictionary(f => f.Key, f => (string?)string.Join('\n', item.Texts(f.Key))) };

    /// <summary>As it would stand in a pack: lines are trimmed, and empty ones left out.</summary>
    internal ListItem Read(ListSchema schema)
    {
        var item = new ListItem();
        foreach (var field in schema.Fields)
        {
            var lines = this[field.Key]
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var text = string.Join(' ', lines);
            item.With(
                field.Key,
                field.IsList ? lines
                    : text.Length > 0 ? [text]
                    : []
            );
        }

        return item;
    }
}
