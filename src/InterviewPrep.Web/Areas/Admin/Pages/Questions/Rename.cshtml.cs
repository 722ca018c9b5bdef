using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>Gives a question another address.</summary>
public sealed class RenameModel(ContentEditor content, CurrentEditor current) : PageModel
{
    public string Slug { get; private set; } = "";

    public FoundQuestion Found { get; private set; } = null!;

    /// <summary>The new slug as typed.</summary>
    public string To { get; private set; } = "";

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
                    ? "The question has its new address. The old one leads to it."
                    : "It has that address already."
            );
            return this.SeeOther($"{AdminAccess.Path}/questions/{To}");
        }

        if (result == RenameResult.Unknown)
        {
            return NotFound();
        }

        ModelState.AddModelError(
            nameof(To),
            result switch
            {
                RenameResult.Taken => "Another question has this address, or had it once: choose another.",
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
