using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>The question page as somebody else would see it, with what the editor has not saved yet.</summary>
public sealed class PreviewModel(ContentEditor content, CurrentEditor current) : PageModel
{
    public string Slug { get; private set; } = "";

    public PreviewReader Reader { get; private set; }

    /// <summary>Null where the text cannot be shown before something in it is mended.</summary>
    public QuestionView? Shown { get; private set; }

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string? @as, CancellationToken cancel)
    {
        Slug = slug;
        Reader = ListAddress.Word<PreviewReader>(@as) ?? PreviewReader.Anonymous;
        switch (await content.PreviewAsync(current.Require(), slug, Reader, cancel))
        {
            case null:
                return NotFound();
            case PreviewedQuestion.Shown shown:
                Shown = new QuestionView(shown.Page, shown.Viewer);
                return Page();
            case PreviewedQuestion.Wrong wrong:
                Remarks = wrong.Remarks;
                return Page();
            default:
                throw new InvalidOperationException("A preview is shown or wrong.");
        }
    }
}
