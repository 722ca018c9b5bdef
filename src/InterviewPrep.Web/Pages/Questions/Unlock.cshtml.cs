using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>A free member opens one sample answer of this month's quota.</summary>
public sealed class UnlockModel(AppDbContext db, Meter meter, RateLimit limit, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/questions/{slug}#sample-answer");

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await db.PublishedIdAsync(slug, cancel) is not { } id)
        {
            return NotFound();
        }

        var viewer = current.Viewer;
        if (await limit.HitAsync(RateRules.Unlock, $"{viewer.MemberId}", cancel) is { } wait)
        {
            Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (!viewer.HasPro)
        {
            await meter.UnlockAsync(current.RequireMemberId(), id, cancel);
        }

        return this.SeeOther($"/questions/{slug}#sample-answer");
    }
}
