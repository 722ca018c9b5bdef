using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace InterviewPrep.Web.Hosting.Site;

/// <summary>What a page says about itself to browsers, search engines and social previews.</summary>
/// <param name="Title">The page's own title, without the site's name.</param>
public sealed record PageMeta(string Title)
{
    private const string Key = "Meta";

    /// <summary>One sentence; at most 160 characters are shown by search engines.</summary>
    public string? Description { get; init; }

    /// <summary>The path, without host, under which this page is to be known; none for pages that nobody should link.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>For example <c>noindex, follow</c>; nothing means that the page may be indexed.</summary>
    public string? Robots { get; init; }

    /// <summary><c>article</c> for a question or guide, <c>website</c> for the rest.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>Structured data: each object becomes one block of JSON-LD.</summary>
    public IReadOnlyList<object> JsonLd { get; init; } = [];

    public void Set(ViewDataDictionary viewData) => viewData[Key] = this;

    public static PageMeta Of(ViewDataDictionary viewData) =>
        viewData[Key] as PageMeta
        ?? throw new InvalidOperationException("The page has not said its title: call new PageMeta(…).Set(ViewData).");
}
