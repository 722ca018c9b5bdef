using InterviewPrep.Authoring.Editing;
using InterviewPrep.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>Two revisions of something beside each other: in words, as readers see them, and as a file.</summary>
public abstract class ChangesPage<TText>(IContentEditor<TText> content, CurrentEditor current, ContentWords words)
    : PageModel
    where TText : class, new()
{
    public ChangesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int from, int to, CancellationToken cancel)
    {
        if (await content.CompareAsync(current.Require(), slug, from, to, cancel) is not { } compared)
        {
            return NotFound();
        }

        View = new(words, slug, compared);
        return Page();
    }
}

/// <summary>Two revisions and what they are of.</summary>
public sealed record ChangesView(ContentWords Words, string Slug, Comparison Compared)
{
    public bool HasMathematics =>
        Compared.Parts.Any(p => RenderedMarkdown.ContainsMathematics(p.BeforeHtml + p.AfterHtml));
}
