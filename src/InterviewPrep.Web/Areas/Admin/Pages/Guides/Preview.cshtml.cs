using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Web.Areas.Admin.Editing;
using InterviewPrep.Web.Pages.Guides;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>The page of a guide as somebody else would see it, with what the editor has not saved yet.</summary>
public sealed class PreviewModel(GuideEditor content, CurrentEditor current) : PreviewPage(ContentWords.Guides)
{
    /// <summary>Null where the text cannot be shown before something in it is mended.</summary>
    public GuideView? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? @as, CancellationToken cancel)
    {
        Begin(slug, @as);
        if (await content.PreviewAsync(current.Require(), slug, Reader, cancel) is not { } previewed)
        {
            return NotFound();
        }

        Remarks = previewed.Remarks;
        Shown = previewed.Page is { } page ? new GuideView(page, previewed.Viewer) : null;
        return Page();
    }
}
