using System.Text.RegularExpressions;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Browser.Tests.Pages;

/// <summary>No page is left out of what is looked at for having been forgotten.</summary>
public sealed partial class PageListTests
{
    private const string Button = "A button leads there, and it leads back.";

    private const string Development = "Only who develops the site sees it.";

    private static readonly Dictionary<string, string> Unseen = new()
    {
        ["/Account/SignOut"] = Button,
        ["/Admin/Audit/Export"] = "A file.",
        ["/Admin/Preview"] = "A part of a page: what an editor's text looks like.",
        ["/Admin/Packs/Export"] = "Hands out a file; what it refuses stands in a table of problems, as for an upload.",
        ["/Account/Subscription"] = Button,
        ["/Answers/Preview"] = "A part of a page: what an answer looks like.",
        ["/Answers/Visibility"] = Button,
        ["/Answers/Vote"] = Button,
        ["/Dev/List"] = Development,
        ["/Dev/Mail"] = Development,
        ["/Dev/Question"] = Development,
        ["/Dev/Styleguide"] = Development,
        ["/Error"] = "Shown at the address where the fault was, as not-found, old-form, forbidden and away.",
        ["/Guides/Bookmark"] = Button,
        ["/Guides/Read"] = Button,
        ["/Questions/Bookmark"] = Button,
        ["/Quizzes/Again"] = Button,
        ["/Questions/Draft"] = "Script saves drafts there.",
        ["/Questions/Solved"] = Button,
        ["/Questions/Unlock"] = Button,
        ["/Questions/Vote"] = Button,
    };

    [Fact]
    public void Every_page_of_the_site_is_in_the_list_or_left_out_for_a_reason()
    {
        var forgotten = PageFiles.All.Concat(PageFiles.DevelopmentOnly).Where(p => !IsListed(p)).Select(p => p.Name);
        Assert.Equal(Unseen.Keys.Order(StringComparer.Ordinal), forgotten.Order(StringComparer.Ordinal));
    }

    private static bool IsListed(PageFile page)
    {
        var route = new Regex($"^{Parameter().Replace(page.Route, "[^/]+")}$");
        return PageList.All.Any(seen => route.IsMatch(seen.Address.Split('?')[0]));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
