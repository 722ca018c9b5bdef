using InterviewPrep.Authoring.Catalogue;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>How the area speaks of the catalogue.</summary>
public static class CatalogueWords
{
    /// <summary>The kinds in the order in which the area shows them.</summary>
    public static IReadOnlyList<CatalogueKind> Kinds { get; } = Enum.GetValues<CatalogueKind>();

    public static string Path(CatalogueKind kind) => $"{AdminAccess.Path}/{Word(kind)}";

    public static string PathToNew(CatalogueKind kind) => $"{AdminAccess.Path}/new/{Word(kind)}";

    public static string Path(CatalogueKind kind, string key) => $"{Path(kind)}/{key}";

    /// <summary>In addresses.</summary>
    public static string Word(CatalogueKind kind) => $"{kind}".ToLowerInvariant();

    public static string One(CatalogueKind kind) =>
        kind switch
        {
            CatalogueKind.Topics => "topic",
            CatalogueKind.Companies => "company",
            CatalogueKind.Roles => "role",
            CatalogueKind.Rounds => "round",
            CatalogueKind.Categories => "category",
            _ => "glossary entry",
        };

    public static string Many(CatalogueKind kind) => kind == CatalogueKind.Glossary ? "glossary entries" : Word(kind);

    /// <summary>Where readers see an entry; null for the glossary, of which they see what they find.</summary>
    public static string? Public(CatalogueKind kind, string slug) =>
        kind switch
        {
            CatalogueKind.Topics or CatalogueKind.Companies => $"/{Word(kind)}/{slug}",
            CatalogueKind.Glossary => null,
            _ => $"/questions?{One(kind)}={slug}",
        };

    /// <summary>Where its questions are worked on; null where the list of questions has no such filter.</summary>
    public static string? Questions(CatalogueKind kind, string slug) =>
        kind is CatalogueKind.Topics or CatalogueKind.Companies or CatalogueKind.Categories
            ? $"{AdminAccess.Path}/questions?{One(kind)}={slug}"
            : null;

    public static string Label(string field) =>
        field switch
        {
            "slug" => "Address",
            "parent" => "Below",
            "aliases" => "Other names",
            "why" => "Why its questions were chosen",
            "minutes" => "Usual length in minutes",
            "for" => "Holds",
            "link" => "Public writing",
            _ => char.ToUpperInvariant(field[0]) + field[1..],
        };

    public static string? Hint(string field, bool isNew) =>
        field switch
        {
            "slug" when isNew => "What addresses have: lower-case letters, digits and single hyphens.",
            "slug" => "What addresses have. When it changes, the old one leads to the new one for ever.",
            "aliases" => "One a line. Search and the linter take each for the topic.",
            "synonyms" => "One a line. Search takes them all for the same.",
            "mark" => "One or two letters for where space is short.",
            "link" => "The https address of its engineering or research writing.",
            _ => null,
        };

    /// <summary>What refers to an entry, as merging counts it.</summary>
    public static (string One, string Many) Rows(string table) =>
        table switch
        {
            "question_topics" or "questions" => ("question", "questions"),
            "guide_topics" or "guides" => ("guide", "guides"),
            "asked_reports" => ("sourced claim that it was asked", "sourced claims that it was asked"),
            "interview_reports" => ("report by a candidate", "reports by candidates"),
            _ => ("topic below it", "topics below it"),
        };
}
