using InterviewPrep.Practice;
using InterviewPrep.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Answers;

/// <summary>Shows a text by the very rendering that readers get. Open to visitors too, who write answers as well.</summary>
public sealed class PreviewModel(MarkdownRenderer renderer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string? text, CancellationToken cancel)
    {
        var markdown = AnswerText.Clean(text);
        if (markdown.Length > AnswerText.MaxLength)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var rendered = await renderer.RenderUntrustedAsync(markdown, RenderPriority.Preview, cancel);
        Response.Headers.CacheControl = "no-store";
        return Content(rendered.Html, "text/html; charset=utf-8");
    }
}
