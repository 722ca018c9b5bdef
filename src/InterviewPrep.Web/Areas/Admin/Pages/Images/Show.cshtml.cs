using InterviewPrep.Images;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Images;

/// <summary>One image: what it is, where it is shown, and what can be done with it.</summary>
[LargeForm(NewModel.LargestForm)]
public sealed class ShowModel(ImageShelf shelf, ImageEditor images, CurrentEditor current) : PageModel
{
    public ImageView Image { get; private set; } = null!;

    /// <summary>The description as typed.</summary>
    public string Alt { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancel) =>
        await LoadAsync(name, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDescribeAsync(string name, string? alt, CancellationToken cancel)
    {
        if (!await LoadAsync(name, cancel))
        {
            return NotFound();
        }

        Alt = (alt ?? "").Trim();
        if (Alt.Length is 0 or > PackImage.MaxAlt)
        {
            return Refuse(
                nameof(Alt),
                Alt.Length == 0
                    ? "Say what the image shows."
                    : $"A description has at most {PackImage.MaxAlt} characters."
            );
        }

        return End(await images.DescribeAsync(current.Require(), name, Alt, cancel), "The description is saved.");
    }

    public async Task<IActionResult> OnPostReplaceAsync(
        string name,
        IFormFile? file,
        string? seen,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(name, cancel))
        {
            return NotFound();
        }

        if (await SentFile.ReadAsync(file, cancel) is not { } bytes)
        {
            return Refuse("File", "Choose an image.");
        }

        try
        {
            return End(
                await images.ReplaceAsync(current.Require(), name, seen ?? "", bytes, cancel),
                "The image is replaced wherever it is shown. What it was is kept below."
            );
        }
        catch (BadImageException error)
        {
            return Refuse("File", NewModel.Said(error));
        }
    }

    public async Task<IActionResult> OnPostReturnAsync(
        string name,
        long earlier,
        string? seen,
        CancellationToken cancel
    ) =>
        await LoadAsync(name, cancel)
            ? End(
                await images.ReturnAsync(current.Require(), name, seen ?? "", earlier, cancel),
                "The earlier image is shown again. What stood there meanwhile is kept below."
            )
            : NotFound();

    public async Task<IActionResult> OnPostDeleteAsync(string name, CancellationToken cancel) =>
        await LoadAsync(name, cancel)
            ? End(await images.ArchiveAsync(current.Require(), name, cancel), "The image is deleted.")
            : NotFound();

    public async Task<IActionResult> OnPostBringBackAsync(string name, CancellationToken cancel) =>
        await LoadAsync(name, cancel)
            ? End(await images.BringBackAsync(current.Require(), name, cancel), "The image is back.")
            : NotFound();

    private async Task<bool> LoadAsync(string name, CancellationToken cancel)
    {
        if (await shelf.FindAsync(current.Require(), name, cancel) is not { } found)
        {
            return false;
        }

        (Image, Alt) = (found, found.Row.Alt);
        return true;
    }

    private IActionResult End(ImageChange change, string done)
    {
        if (change != ImageChange.Done)
        {
            return Refuse("", ImageWords.Refusal(change), StatusCodes.Status409Conflict);
        }

        this.Say(done);
        return this.SeeOther($"{AdminAccess.Path}/images/{Image.Row.Name}");
    }

    private IActionResult Refuse(string field, string sentence, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, sentence);
        return this.Refused(status);
    }
}
