using InterviewPrep.Access;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting.Site;

namespace InterviewPrep.Web.Pages.Shared;

/// <summary>
/// The questions of a topic or a company: the first page of their list, the way to all of it with its filters, and how many
/// of them the reader has solved.
/// </summary>
public sealed record ListSection(string Heading, QuestionList List)
{
    /// <summary>How many the reader has solved; null for an anonymous one, and where there is nothing to solve.</summary>
    public int? Solved =>
        List.Total > 0 && List.Facets.SingleOrDefault(f => f.Facet == ListFacet.Status) is { } status
            ? status.Values.Single(v => v.Entry.Id == (int)ListStatus.Solved).Count
            : null;

    public static async Task<ListSection> ReadAsync(
        QuestionLists lists,
        string heading,
        ListFacet facet,
        string slug,
        Viewer viewer,
        CancellationToken cancel
    ) => new(heading, await lists.ReadAsync(QuestionListQuery.All.With(facet, slug), viewer, cancel));

    /// <summary>What the section's page says of itself; one without questions is not for search engines.</summary>
    /// <param name="trail">The way to the page, which is its last step.</param>
    public PageMeta Meta(string title, string description, SiteAddress address, IReadOnlyList<Breadcrumb> trail) =>
        new(title)
        {
            Description = description,
            CanonicalPath = trail[^1].Path,
            Robots = List.Total == 0 ? "noindex, follow" : null,
            JsonLd = [JsonLd.Breadcrumbs(address, trail), JsonLd.Questions(address, List.Rows, Heading)],
        };
}
