using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>What a guide's page tells search engines: public facts only, and honestly which part is locked.</summary>
internal static class GuideMeta
{
    public static PageMeta For(GuideView view, SiteAddress address, string siteName) =>
        new(view.Facts.Title)
        {
            Description = view.Facts.Summary.Length > 0 ? view.Facts.Summary : null,
            CanonicalPath = view.Path,
            Kind = "article",
            JsonLd =
            [
                JsonLd.Breadcrumbs(
                    address,
                    new Breadcrumb("Guides", "/guides"),
                    new Breadcrumb(view.Facts.Category.Name, $"/guides?category={view.Facts.Category.Slug}"),
                    new Breadcrumb(view.Facts.Title, view.Path)
                ),
                Article(view, address, siteName),
            ],
        };

    private static Dictionary<string, object> Article(GuideView view, SiteAddress address, string siteName)
    {
        var facts = view.Facts;
        var article = JsonLd.Article(
            address,
            siteName,
            new(facts.Title, facts.Summary, view.Path, facts.PublishedAt, facts.UpdatedOn, facts.Access)
        );
        // ISO 8601 durations, as schema.org has them.
        article["timeRequired"] = $"PT{facts.Tally.Minutes}M";
        article["articleSection"] = facts.Category.Name;
        article["keywords"] = view.Guide.Topics.Select(t => t.Name).ToArray();
        return article;
    }
}
