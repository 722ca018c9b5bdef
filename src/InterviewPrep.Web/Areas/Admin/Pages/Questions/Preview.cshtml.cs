using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Areas.Admin.Editing;
using InterviewPrep.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>The question page as somebody else would see it, with what the editor has not saved yet.</summary>
public sealed class PreviewModel(ContentEditor content, CurrentEditor current) : PreviewPage(ContentWords.Questions)
{
    /// <summary>Null where the text cannot be shown before something in it is mended.</summary>
    public QuestionView? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? @as, CancellationToken cancel)
    {
        Begin(slug, @as);
        if (await content.PreviewAsync(current.Require(), slug, Reader, cancel) is not { } previewed)
        {
            return NotFound();
        }

        Remarks = previewed.Remarks;
        Shown = previewed.Page is { } page ? new QuestionView(page, previewed.Viewer) : null;
        return Page();
    }
}
