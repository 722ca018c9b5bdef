using InterviewPrep.Access;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>What a question page tells search engines: public facts only, and honestly which part is locked.</summary>
internal static class QuestionMeta
{
    public static PageMeta For(QuestionView view, SiteAddress address, string siteName) =>
        new(view.Facts.Title)
        {
            Description = view.Facts.Description,
            CanonicalPath = view.Path,
            Robots = view.IsInList ? "noindex, follow" : null,
            Kind = "article",
            JsonLd =
            [
                JsonLd.Breadcrumbs(
                    address,
                    new Breadcrumb("Questions", "/questions"),
                    new Breadcrumb(view.Facts.Category.Name, $"/questions?category={view.Facts.Category.Slug}"),
                    new Breadcrumb(view.Facts.Title, view.Path)
                ),
                Article(view, address, siteName),
            ],
        };

    // Google, "Structured data for subscription and paywalled content": isAccessibleForFree with the selector of the part.
    private static Dictionary<string, object> Article(QuestionView view, SiteAddress address, string siteName)
    {
        var article = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = new[] { "Article", "LearningResource" },
            ["headline"] = view.Facts.Title,
            ["description"] = view.Facts.Description,
            ["url"] = address.To(view.Path),
            ["datePublished"] = Dates.Machine(view.Facts.PublishedAt),
            ["dateModified"] = Dates.Machine(view.Facts.UpdatedOn),
            ["publisher"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = siteName },
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
