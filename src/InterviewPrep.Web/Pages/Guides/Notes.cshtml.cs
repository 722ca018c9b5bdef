using InterviewPrep.Guides;
using InterviewPrep.Guides.Reading;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>A member's highlights in one guide, with the notes on them.</summary>
public sealed class NotesModel(GuideReader guides, Highlights highlights, CurrentViewer current) : PageModel
{
    [BindProperty]
    public HighlightInput Input { get; set; } = new();

    public GuideView Guide { get; private set; } = null!;

    /// <summary>The highlight whose note was refused, or null: the message stands there.</summary>
    public long? Refused { get; private set; }

    /// <summary>What another tab saved meanwhile, or null.</summary>
    public string? StoredNote { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        return Guide.Facts.Slug == slug ? Page() : RedirectPermanent($"{Guide.Path}/notes{Request.QueryString}");
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        var quote = new PassageQuote(Input.Passage ?? "", Input.Before ?? "", Input.After ?? "");
        var result = ModelState.IsValid
            ? await highlights.AddAsync(Guide.Facts.Slug, Input.Section, quote, Input.Note, current.Viewer, cancel)
            : new HighlightResult.Invalid(nameof(Input.Section), "Choose the section in which the words stand.");
        if (result is HighlightResult.Missing)
        {
            result = new HighlightResult.Invalid(
                nameof(Input.Section),
                "This section is closed for you, or is no longer in the guide. Choose another one."
            );
        }

        if (result is HighlightResult.Saved && Request.Headers.ContainsKey("HX-Request"))
        {
            await LoadAsync(Guide.Facts.Slug, cancel);
            return Partial("_Passages", Guide);
        }

        return Answer(result, null);
    }

    public async Task<IActionResult> OnPostEditAsync(string slug, long id, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var member = current.RequireMemberId();
        return Answer(await highlights.EditAsync(Guide.Facts.Slug, id, Input.Note, Input.Version, member, cancel), id);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string slug, long id, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        await highlights.RemoveAsync(Guide.Facts.Slug, id, current.RequireMemberId(), cancel);
        return this.SeeOther($"{Guide.Path}/notes");
    }

    private IActionResult Answer(HighlightResult result, long? id)
    {
        switch (result)
        {
            case HighlightResult.Saved saved:
                return this.SeeOther($"{Guide.Path}/notes#highlight-{saved.Id}");
            case HighlightResult.Invalid invalid:
                ModelState.AddModelError($"{nameof(Input)}.{invalid.Field}", invalid.Message);
                Refused = id;
                return this.Refused();
            case HighlightResult.Stale stale:
                ModelState.Clear();
                (Refused, StoredNote, Input.Version) = (id, stale.StoredNote, stale.Version);
                return this.Refused(StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await guides.ReadByAnySlugAsync(slug, current.Viewer, cancel) is not { } guide)
        {
            return false;
        }

        Guide = new(guide, current.Viewer);
        new PageMeta($"Your notes: {guide.Facts.Title}") { Robots = "noindex" }.Set(ViewData);
        return true;
    }
}

/// <summary>A highlight as posted.</summary>
public sealed class HighlightInput
{
    /// <summary>Id of the section.</summary>
    public int Section { get; set; }

    public string? Passage { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    public string? Note { get; set; }

    /// <summary>Of the note that was edited; 0 for a new one.</summary>
    public int Version { get; set; }
}
