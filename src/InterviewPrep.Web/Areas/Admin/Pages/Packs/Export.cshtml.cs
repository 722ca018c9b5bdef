using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Packs;

/// <summary>Hands out a zip of everything, or of what was chosen; what cannot be exported is named.</summary>
[RequestTimeout(10 * 60 * 1000)]
public sealed class ExportModel(PackExporter exporter, CurrentEditor current, TimeProvider clock) : PageModel
{
    /// <summary>What would not come back as it is, by file and line.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IActionResult OnGet() => this.To($"{AdminAccess.Path}/packs");

    /// <param name="slugs">The questions that were chosen.</param>
    /// <param name="guides">The guides that were chosen.</param>
    /// <param name="all">Whether everything is wanted, and nothing chosen.</param>
    public async Task<IActionResult> OnPostAsync(string[] slugs, string[] guides, bool all, CancellationToken cancel)
    {
        if (!all && slugs.Length + guides.Length is 0 or > ContentEditor.MostAtOnce)
        {
            return Refuse(
                slugs.Length + guides.Length == 0
                    ? "Choose the questions or guides first."
                    : $"Choose at most {ContentEditor.MostAtOnce} of them, or export everything."
            );
        }

        try
        {
            var now = clock.GetUtcNow();
            Problems = await exporter.ZipAsync(
                current.Require(),
                all ? null : new PackChoice(slugs, guides),
                now,
                () => Begin($"pack-{now:yyyy-MM-dd}.zip"),
                cancel
            );
        }
        catch (PackException e)
        {
            return Refuse(e.Message);
        }

        return Problems.Count == 0
            ? new EmptyResult()
            : Refuse("Some of it would not come back as it is. Mend these and export again:");
    }

    private Stream Begin(string name)
    {
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = $"attachment; filename={name}";
        return Response.Body;
    }

    private IActionResult Refuse(string sentence)
    {
        ModelState.AddModelError("", sentence);
        return this.Refused();
    }
}
