using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace InterviewPrep.Web.Pages.Shared;

/// <summary>One sentence about what was just done, at the top of the page that follows.</summary>
internal static class Notice
{
    private const string Key = "Notice";

    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    /// <summary>The sentence, once.</summary>
    public static string? Said(this ITempDataDictionary data) => data[Key] as string;
}
