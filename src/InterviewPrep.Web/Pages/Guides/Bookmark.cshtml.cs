using InterviewPrep.Guides.Reading;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>Puts a guide on the member's list, or takes it off.</summary>
public sealed class BookmarkModel(ReadingMarks marks, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/guides/{slug}");

    public async Task<IActionResult> OnPostAsync(string slug, bool on, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return await marks.BookmarkAsync(slug, current.RequireMemberId(), on, cancel)
            ? this.SeeOther($"/guides/{slug}#actions")
            : NotFound();
    }
}
