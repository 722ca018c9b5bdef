namespace InterviewPrep.Packs.Lists;

/// <summary>A YAML file at the top of a pack: which keys its entries have, in canonical order.</summary>
internal sealed record ListSchema(string File, string What, IReadOnlyList<ListField> Fields)
{
    private static readonly ListField SlugField = new("slug", FieldKind.Slug, IsRequired: true);
    private static readonly ListField NameField = new("name", FieldKind.Text, IsRequired: true);
    private static readonly ListField AboutField = new("about", FieldKind.Text, YamlLimits.About);

    /// <summary>The header is one mapping and no list.</summary>
    public static ListSchema Header { get; } =
        new(
            "pack.yaml",
            "the pack",
            [
                new("format", FieldKind.Word, IsRequired: true) { Words = ["1"] },
                NameField,
                new("version", FieldKind.Text, 40, IsRequired: true),
                new("licence", FieldKind.Text),
                new(PackLists.Holds, FieldKind.Word) { Words = [PackLists.Part] },
            ]
        );

    public static ListSchema Categories { get; } =
        new(
            "categories.yaml",
            "a category",
            [
                SlugField,
                NameField,
                AboutField,
                new("for", FieldKind.Word) { Words = ["questions", "guides", "both"], Default = "both" },
            ]
        )
        {
            Space = SlugSpace.Category,
        };

    public static ListSchema Companies { get; } =
        new(
            "companies.yaml",
            "a company",
            [
                SlugField,
                NameField,
                new("mark", FieldKind.Text, 4),
                new("link", FieldKind.Address),
                AboutField,
                new("why", FieldKind.Text, YamlLimits.About),
            ]
        )
        {
            Space = SlugSpace.Company,
        };

    public static ListSchema Roles { get; } =
        new("roles.yaml", "a role", [SlugField, NameField, AboutField]) { Space = SlugSpace.Role };

    public static ListSchema Rounds { get; } =
        new("rounds.yaml", "a round", [SlugField, NameField, new("minutes", FieldKind.Number, 10_080), AboutField])
        {
            Space = SlugSpace.Round,
        };

    public static ListSchema Topics { get; } =
        new(
            "topics.yaml",
            "a topic",
            [
                SlugField,
                NameField,
                new("parent", FieldKind.Slug) { RefersTo = SlugSpace.Topic },
                AboutField,
                new("aliases", FieldKind.Texts),
            ]
        )
        {
            Space = SlugSpace.Topic,
        };

    public static ListSchema Glossary { get; } =
        new(
            "glossary.yaml",
            "a glossary entry",
            [new("term", FieldKind.Text, IsRequired: true), new("synonyms", FieldKind.Texts, IsRequired: true)]
        )
        {
            IsOptional = true,
        };

    public static ListSchema Paths { get; } =
        new(
            "paths.yaml",
            "a path",
            [
                SlugField,
                NameField,
                AboutField,
                new("questions", FieldKind.Slugs, IsRequired: true) { RefersTo = SlugSpace.Question },
            ]
        )
        {
            IsOptional = true,
        };

    public static ListSchema Redirects { get; } =
        new(
            "redirects.yaml",
            "a redirect",
            [
                new("kind", FieldKind.Word, IsRequired: true)
                {
                    Words = ["question", "guide", "topic", "company", "category", "role", "round"],
                },
                new("from", FieldKind.Slug, IsRequired: true),
                new("to", FieldKind.Slug, IsRequired: true),
            ]
        )
        {
            IsOptional = true,
        };

    /// <summary>Every list, in the order in which references need them.</summary>
    public static IReadOnlyList<ListSchema> Lists { get; } =
    [Categories, Companies, Roles, Rounds, Topics, Glossary, Paths, Redirects];

    public bool IsOptional { get; private init; }

    /// <summary>What the slugs of the entries name, where anything refers to them.</summary>
    public SlugSpace? Space { get; private init; }

    /// <summary>Entries have a place of their own; redirects are sorted and a header is alone.</summary>
    public bool HasOrder => this != Redirects && this != Header;

    /// <summary>What identifies an entry: its first key, or the kind and old slug of a redirect.</summary>
    public string KeyOf(ListItem item) =>
        this == Redirects ? $"{item.Text("kind")}:{item.Text("from")}"
        : this == Header ? ""
        : item.Text(Fields[0].Key) ?? "";
}
