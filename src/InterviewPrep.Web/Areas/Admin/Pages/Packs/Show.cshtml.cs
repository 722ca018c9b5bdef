using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Uploads;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Packs;

/// <summary>One pack that somebody brought: what it would change, how far its import is, and what came of it.</summary>
public sealed class ShowModel(PackUploads uploads, CurrentEditor current) : PageModel
{
    public UploadView Upload { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostImportAsync(int id, string? take, CancellationToken cancel) =>
        await EndAsync(
            id,
            ListAddress.Word<Take>(take) is { } side && await uploads.ImportAsync(current.Require(), id, side, cancel),
            cancel
        );

    public async Task<IActionResult> OnPostCheckAsync(int id, string? take, CancellationToken cancel) =>
        await EndAsync(
            id,
            ListAddress.Word<Take>(take) is { } side && await uploads.CheckAsync(current.Require(), id, side, cancel),
            cancel
        );

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel) =>
        await EndAsync(id, await uploads.CancelAsync(current.Require(), id, cancel), cancel);

    private async Task<IActionResult> EndAsync(int id, bool isDone, CancellationToken cancel)
    {
        if (isDone)
        {
            return this.SeeOther($"{AdminAccess.Path}/packs/{id}");
        }

        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        ModelState.AddModelError(
            "",
            "Nothing was done: look at its state below, and choose again where there is a choice."
        );
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var found = await uploads.FindAsync(current.Require(), id, cancel);
        Upload = found!;
        return found is not null;
    }
}
