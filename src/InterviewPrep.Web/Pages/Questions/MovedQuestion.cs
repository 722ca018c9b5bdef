using InterviewPrep.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>Where a page of a question has moved to with it. What is posted to an old address is taken there.</summary>
internal static class MovedQuestion
{
    /// <summary>The page itself, or for ever to its address below the question's slug of today.</summary>
    public static IActionResult PageOf(this PageModel page, QuestionPage question, string slug, string part) =>
        question.Facts.Slug == slug
            ? page.Page()
            : page.RedirectPermanent($"/questions/{question.Facts.Slug}/{part}{page.Request.QueryString}");
}
