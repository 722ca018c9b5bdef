using InterviewPrep.Community;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>Puts a question on the member's list, or takes it off.</summary>
public sealed class BookmarkModel(AppDbContext db, Bookmarks bookmarks, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/questions/{slug}");

    public async Task<IActionResult> OnPostAsync(string slug, bool on, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return
            await db.PublishedIdAsync(slug, cancel) is { } id
            && await bookmarks.SetAsync(current.RequireMemberId(), id, on, cancel)
            ? this.SeeOther($"/questions/{slug}#actions")
            : NotFound();
    }
}
