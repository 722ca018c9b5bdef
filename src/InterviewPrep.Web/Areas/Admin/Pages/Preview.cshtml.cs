using InterviewPrep.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages;

/// <summary>Shows an editor's text by the very rendering that readers get, images and raw links of packs included.</summary>
public sealed class PreviewModel(MarkdownRenderer renderer) : PageModel
{
    private const int MostCharacters = 100_000;

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string? text, CancellationToken cancel)
    {
        var markdown = (text ?? "").ReplaceLineEndings("\n");
        if (markdown.Length > MostCharacters)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var rendered = await renderer.RenderTrustedAsync(markdown, cancel);
        return Content(rendered.Html, "text/html; charset=utf-8");
    }
}
