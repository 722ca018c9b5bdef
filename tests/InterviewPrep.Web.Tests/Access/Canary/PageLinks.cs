using AngleSharp.Html.Dom;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>Where a page leads to on its own site.</summary>
internal static class PageLinks
{
    private static readonly string[] Attributes =
    [
        "href",
        "src",
        "data-preview-url",
        "data-draft-url",
        "hx-get",
        "content",
    ];

    public static IEnumerable<string> Of(IHtmlDocument page) =>
        from element in page.All
        from attribute in Attributes
        let address = Local(element.GetAttribute(attribute))
        where address is not null
        select address;

    private static string? Local(string? address)
    {
        var path = address?.StartsWith("http://localhost/", StringComparison.Ordinal) == true ? address[16..] : address;
        return path is ['/', not '/', ..] or "/" ? path.Split('#')[0] : null;
    }
}
