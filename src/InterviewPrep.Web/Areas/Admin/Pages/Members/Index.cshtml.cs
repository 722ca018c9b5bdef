using InterviewPrep.Members.Records;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Members;

/// <summary>Everybody with an account, to find the one to look at.</summary>
public sealed class IndexModel(MemberList list) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MemberForm Filter { get; set; } = new();

    public MemberPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = Filter.Query();
        Shown = await list.ReadAsync(query, cancel);
        return Shown.Rows.Count == 0 && (query.After ?? query.Before) is not null ? this.To(Filter.Address()) : Page();
    }
}
