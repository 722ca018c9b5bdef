using InterviewPrep.Web.Tests.Site;

namespace InterviewPrep.Web.Tests.Questions;

/// <summary>What a reader sees of a list of questions.</summary>
internal static class ListPage
{
    public static string[] Titles(this Page page) =>
        [.. page.Html.QuerySelectorAll(".row-title").Select(t => t.TextContent)];

    /// <summary>The number in front of "questions".</summary>
    public static string? Count(this Page page) => page.Words(".list-count");

    /// <summary>The number beside a value of a filter.</summary>
    public static string? CountOf(this Page page, string facet, string slug) =>
        page.Words($"label:has(#{facet}-{slug}) .number");

    public static string[] Chips(this Page page) =>
        [.. page.Html.QuerySelectorAll(".chip").Select(c => c.TextContent.Trim())];
}
