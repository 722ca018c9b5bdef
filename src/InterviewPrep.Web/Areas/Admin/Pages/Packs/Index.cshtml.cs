using InterviewPrep.Packs;
using InterviewPrep.Packs.Uploads;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Packs;

/// <summary>Content going out and coming in as packs.</summary>
[LargeForm(PackUploads.MostBytes + AroundTheFile)]
[RequestTimeout(10 * 60 * 1000)]
public sealed class IndexModel(PackUploads uploads, CurrentEditor current) : PageModel
{
    private const int AroundTheFile = 64 * 1024;

    /// <summary>Only for what is said at its field.</summary>
    public IFormFile? Zip { get; private set; }

    public IReadOnlyList<UploadRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    public int? Older { get; private set; }

    public Task OnGetAsync(int? before, CancellationToken cancel) => ListAsync(before, cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? zip, CancellationToken cancel)
    {
        if (zip is null || zip.Length == 0 || zip.Length > PackUploads.MostBytes)
        {
            return await RefuseAsync(
                zip is null || zip.Length == 0
                    ? "Choose the zip of a pack."
                    : $"The zip has more than {PackUploads.MostBytes / 1024 / 1024} MB: split the pack.",
                cancel
            );
        }

        var bytes = new byte[zip.Length];
        await using (var stream = zip.OpenReadStream())
        {
            await stream.ReadExactlyAsync(bytes, cancel);
        }

        try
        {
            var id = await uploads.KeepAsync(current.Require(), bytes, cancel);
            return this.SeeOther($"{AdminAccess.Path}/packs/{id}");
        }
        catch (PackException e)
        {
            return await RefuseAsync(e.Message, cancel);
        }
    }

    private async Task<IActionResult> RefuseAsync(string sentence, CancellationToken cancel)
    {
        ModelState.AddModelError(nameof(Zip), sentence);
        await ListAsync(null, cancel);
        return this.Refused();
    }

    private async Task ListAsync(int? before, CancellationToken cancel)
    {
        var rows = await uploads.ListAsync(before, cancel);
        Rows = [.. rows.Take(PackUploads.PageSize)];
        Older = rows.Count > PackUploads.PageSize ? Rows[^1].Id : null;
    }
}
