using InterviewPrep.Authoring.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>Two revisions of a question beside each other: in words, as readers see them, and as a file.</summary>
public sealed class ChangesModel(ContentEditor content, CurrentEditor current) : PageModel
{
    public string Slug { get; private set; } = "";

    public Comparison Compared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int from, int to, CancellationToken cancel)
    {
        if (await content.CompareAsync(current.Require(), slug, from, to, cancel) is not { } compared)
        {
            return NotFound();
        }

        (Slug, Compared) = (slug, compared);
        return Page();
    }
}
