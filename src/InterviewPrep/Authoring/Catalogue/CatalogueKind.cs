using InterviewPrep.Catalog;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>What the catalogue is made of.</summary>
public enum CatalogueKind
{
    Topics,
    Companies,
    Roles,
    Rounds,
    Categories,

    /// <summary>Words that mean the same; nothing refers to them, so they have no slugs.</summary>
    Glossary,
}

/// <summary>Where each kind lies.</summary>
internal static class CatalogueKinds
{
    public static ListSchema Schema(this CatalogueKind kind) =>
        kind switch
        {
            CatalogueKind.Topics => ListSchema.Topics,
            CatalogueKind.Companies => ListSchema.Companies,
            CatalogueKind.Roles => ListSchema.Roles,
            CatalogueKind.Rounds => ListSchema.Rounds,
            CatalogueKind.Categories => ListSchema.Categories,
            _ => ListSchema.Glossary,
        };

    /// <summary>What its slugs name; null for the glossary.</summary>
    public static SlugKind? Slugs(this CatalogueKind kind) =>
        kind.Schema().Space is { } space ? Enum.Parse<SlugKind>($"{space}") : null;

    public static string Table(this CatalogueKind kind) =>
        kind.Schema().Space is { } space ? SlugIds.TableOf(space) : "glossary_terms";

    /// <summary>The column of what identifies an entry.</summary>
    public static string Key(this CatalogueKind kind) => kind.Schema().Fields[0].Key;

    /// <summary>The column of what people call it.</summary>
    public static string Name(this CatalogueKind kind) => kind == CatalogueKind.Glossary ? "term" : "name";

    /// <summary>One of them in the audit log, such as <c>topic:12</c>.</summary>
    public static string Subject(this CatalogueKind kind, int id) =>
        $"{kind.Schema().Space?.ToString().ToLowerInvariant() ?? "term"}:{id}";
}
