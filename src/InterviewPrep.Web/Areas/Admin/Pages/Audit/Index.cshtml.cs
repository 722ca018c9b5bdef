using InterviewPrep.Members.Records;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Audit;

/// <summary>Who did what, newest first.</summary>
public sealed class IndexModel(AuditLog log) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AuditForm Filter { get; set; } = new();

    public AuditPage Shown { get; private set; } = null!;

    public IReadOnlyList<string> Actions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = Filter.Query();
        Shown = await log.ReadAsync(query, cancel);
        if (Shown.Lines.Count == 0 && (query.After ?? query.Before) is not null)
        {
            return this.To(Filter.Address());
        }

        Actions = await log.ActionsAsync(cancel);
        return Page();
    }
}
