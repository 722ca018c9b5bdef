using InterviewPrep.Guides.Reading;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>Marks a section read or unread, and keeps the place where the reader is.</summary>
public sealed class ReadModel(ReadingMarks marks, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/guides/{slug}");

    public async Task<IActionResult> OnPostAsync(string slug, int section, bool on, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return await marks.ReadAsync(slug, section, current.Viewer, on, cancel)
            ? this.SeeOther($"/guides/{slug}#read-{section}")
            : NotFound();
    }

    /// <summary>Sent by script while one reads; nothing is shown for it.</summary>
    public async Task<IActionResult> OnPostPlaceAsync(string slug, int section, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return await marks.StopAsync(slug, section, current.Viewer, cancel) ? new NoContentResult() : NotFound();
    }
}
