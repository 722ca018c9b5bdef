using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Answers;

/// <summary>Shows a text by the very rendering that readers get. Open to visitors too, who write answers as well.</summary>
public sealed class PreviewModel(MarkdownRenderer renderer, RateLimit limit, CurrentViewer current) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string? text, CancellationToken cancel)
    {
        var markdown = AnswerText.Clean(text);
        if (markdown.Length > AnswerText.MaxLength)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var whom = current.MemberId is { } member ? $"{member}" : HttpContext.LimitedAddress();
        if (await limit.HitAsync(RateRules.Preview, whom, cancel) is { } wait)
        {
            Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var rendered = await renderer.RenderUntrustedAsync(markdown, RenderPriority.Preview, cancel);
        Response.Headers.CacheControl = "no-store";
        return Content(rendered.Html, "text/html; charset=utf-8");
    }
}
