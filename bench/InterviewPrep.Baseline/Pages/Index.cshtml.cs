using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Baseline.Pages;

/// <summary>The least that a site over a database can show.</summary>
public sealed class IndexModel(StartContext db) : PageModel
{
    public int Questions { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Questions = await db.Questions.CountAsync(cancel);
}
