using InterviewPrep.Access;
using InterviewPrep.Community;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>How a vote ends, on a question or on an answer.</summary>
internal static class VoteAnswers
{
    /// <summary>In place of the buttons, and of an answer to a vote that was sent all the same.</summary>
    public const string ConfirmFirst = "Confirm your address to vote";

    /// <summary>In place of the buttons of a member who may not vote.</summary>
    public static string Instead(Viewer viewer) =>
        viewer.Suspension is { } suspension ? $"Suspended until {suspension.Until}" : ConfirmFirst;

    /// <summary>Back to where the buttons are.</summary>
    public static IActionResult After(this PageModel page, VoteResult result, Viewer viewer, string place)
    {
        if (result == VoteResult.Unknown)
        {
            return page.NotFound();
        }

        if (result != VoteResult.Counted)
        {
            page.Say(
                result == VoteResult.SwitchedOff
                    ? "There is no voting on this site at the moment."
                    : viewer.Suspension?.Sentence ?? $"{ConfirmFirst}."
            );
        }

        return page.SeeOther(place);
    }
}
