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
                JsonLd.Article(
                    address,
                    siteName,
                    new(
                        view.Facts.Title,
                        view.Facts.Description,
                        view.Path,
                        view.Facts.PublishedAt,
                        view.Facts.UpdatedOn,
                        view.Facts.Access
                    )
                ),
            ],
        };
}
