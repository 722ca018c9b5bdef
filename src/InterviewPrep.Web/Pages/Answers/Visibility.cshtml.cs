using InterviewPrep.Practice;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Answers;

/// <summary>Makes the member's own answer public or private.</summary>
public sealed class VisibilityModel(AnswerShelf shelf, CurrentSettings settings, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(long id) => this.To($"/answers/{id}/history");

    public async Task<IActionResult> OnPostAsync(long id, AnswerVisibility visibility, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var viewer = current.Viewer;
        var refusal = settings.Now.HasCommunityAnswers ? viewer.Suspension?.Sentence : Submissions.NotShown;
        if (refusal is not null && visibility == AnswerVisibility.Public)
        {
            this.Say(refusal);
            return this.SeeOther($"/answers/{id}/history");
        }

        return await shelf.ShowToAsync(viewer, id, visibility, cancel) is { } slug
            ? this.SeeOther($"/questions/{slug}#your-answer")
            : NotFound();
    }
}
