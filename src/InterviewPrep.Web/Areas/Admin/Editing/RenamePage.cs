using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>What the form for another address shows.</summary>
public abstract class RenamePage(ContentWords words) : PageModel
{
    public ContentWords Words => words;

    public string Slug { get; protected set; } = "";

    public FoundItem Found { get; protected set; } = null!;

    /// <summary>The new slug as typed.</summary>
    public string To { get; protected set; } = "";
}

/// <summary>Gives something another address.</summary>
public abstract class RenamePage<TText>(IContentEditor<TText> content, CurrentEditor current, ContentWords words)
    : RenamePage(words)
    where TText : class, new()
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        To = slug;
        return await FindAsync(slug, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? to, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        To = (to ?? "").Trim();
        var result = await content.RenameAsync(current.Require(), slug, To, cancel);
        if (result is RenameResult.Done or RenameResult.Unchanged)
        {
            this.Say(
                result == RenameResult.Done
                    ? $"The {Words.One} has its new address. The old one leads to it."
                    : "It has that address already."
            );
            return this.SeeOther(Words.Address(To));
        }

        if (result == RenameResult.Unknown)
        {
            return NotFound();
        }

        ModelState.AddModelError(
            nameof(To),
            result switch
            {
                RenameResult.Taken => $"Another {Words.One} has this address, or had it once: choose another.",
                RenameResult.Busy => "A pack is being imported. Do it again in a minute.",
                _ => "Use lower case letters and digits with single hyphens between them, at most 100 of them.",
            }
        );
        return this.Refused(
            result == RenameResult.Busy ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest
        );
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await content.FindAsync(current.Require(), slug, cancel) is not { } found)
        {
            return false;
        }

        (Slug, Found) = (slug, found);
        return true;
    }
}
