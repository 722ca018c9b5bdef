using InterviewPrep.Access;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting.Site;

namespace InterviewPrep.Web.Pages.Shared;

/// <summary>Structured data that several pages share; every address in it is a full one.</summary>
internal static class JsonLd
{
    public static Dictionary<string, object> Breadcrumbs(SiteAddress address, params IReadOnlyList<Breadcrumb> trail) =>
        List("BreadcrumbList", trail.Select(step => (step.Text, address.To(step.Path))));

    public static Dictionary<string, object> Questions(SiteAddress address, IEnumerable<ListRow> rows, string name) =>
        new(List("ItemList", rows.Select(row => (row.Title, address.To($"/questions/{row.Slug}")))))
        {
            ["name"] = name,
        };

    public static Dictionary<string, object> Directory(
        SiteAddress address,
        string name,
        IEnumerable<(string Name, string Path)> entries
    ) => new(List("ItemList", entries.Select(e => (e.Name, address.To(e.Path))))) { ["name"] = name };

    /// <summary>
    /// An article to learn from. Locked parts are marked as Google has it, "Structured data for subscription and paywalled content":
    /// isAccessibleForFree with the selector of the part.
    /// </summary>
    public static Dictionary<string, object> Article(SiteAddress address, string siteName, LearningArticle facts)
    {
        var article = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = new[] { "Article", "LearningResource" },
            ["headline"] = facts.Title,
            ["description"] = facts.Description,
            ["url"] = address.To(facts.Path),
            ["datePublished"] = Dates.Machine(facts.PublishedAt),
            ["dateModified"] = Dates.Machine(facts.UpdatedOn),
            ["publisher"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = siteName },
            ["isAccessibleForFree"] = facts.Access == AccessLevel.Free,
        };
        if (facts.Access == AccessLevel.Pro)
        {
            article["hasPart"] = Sealed;
        }

        return article;
    }

    /// <summary>The locked part of a page, as its partials mark it.</summary>
    public static Dictionary<string, object> Sealed =>
        new()
        {
            ["@type"] = "WebPageElement",
            ["isAccessibleForFree"] = false,
            ["cssSelector"] = ".sealed",
        };

    private static Dictionary<string, object> List(string type, IEnumerable<(string Name, string Address)> items) =>
        new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = type,
            ["itemListElement"] = items.Select((item, at) => Item(type, at + 1, item.Name, item.Address)).ToArray(),
        };

    private static Dictionary<string, object> Item(string type, int position, string name, string address) =>
        new()
        {
            ["@type"] = "ListItem",
            ["position"] = position,
            ["name"] = name,
            [type == "BreadcrumbList" ? "item" : "url"] = address,
        };
}

/// <summary>The public facts of a question or guide that structured data has.</summary>
internal sealed record LearningArticle(
    string Title,
    string Description,
    string Path,
    DateTimeOffset PublishedAt,
    DateOnly UpdatedOn,
    AccessLevel Access
);
