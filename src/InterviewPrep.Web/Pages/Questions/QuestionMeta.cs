using InterviewPrep.Access;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>What a question page tells search engines: public facts only, and honestly which part is locked.</summary>
internal static class QuestionMeta
{
    public static PageMeta For(QuestionView view, SiteOptions site) =>
        new(view.Facts.Title)
        {
            Description = view.Facts.Description,
            CanonicalPath = view.Path,
            Robots = view.Neighbours is null ? null : "noindex, follow",
            Kind = "article",
            JsonLd = [Breadcrumbs(view, site), Article(view, site)],
        };

    private static Dictionary<string, object> Breadcrumbs(QuestionView view, SiteOptions site) =>
        new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new[]
            {
                Crumb(1, "Questions", site.Url + "/questions"),
                Crumb(2, view.Facts.Category.Name, $"{site.Url}/questions?category={view.Facts.Category.Slug}"),
                Crumb(3, view.Facts.Title, site.Url + view.Path),
            },
        };

    private static Dictionary<string, object> Crumb(int position, string name, string address) =>
        new()
        {
            ["@type"] = "ListItem",
            ["position"] = position,
            ["name"] = name,
            ["item"] = address,
        };

    // Google, "Structured data for subscription and paywalled content": isAccessibleForFree with the selector of the part.
    private static Dictionary<string, object> Article(QuestionView view, SiteOptions site)
    {
        var article = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = new[] { "Article", "LearningResource" },
            ["headline"] = view.Facts.Title,
            ["description"] = view.Facts.Description,
            ["url"] = site.Url + view.Path,
            ["datePublished"] = Dates.Machine(view.Facts.PublishedAt),
            ["dateModified"] = Dates.Machine(view.Facts.UpdatedOn),
            ["publisher"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = site.Name },
            ["isAccessibleForFree"] = view.Facts.Access == AccessLevel.Free,
        };
        if (view.Facts.Access == AccessLevel.Pro)
        {
            article["hasPart"] = new Dictionary<string, object>
            {
                ["@type"] = "WebPageElement",
                ["isAccessibleForFree"] = false,
                ["cssSelector"] = ".sealed",
            };
        }

        return article;
    }
}
