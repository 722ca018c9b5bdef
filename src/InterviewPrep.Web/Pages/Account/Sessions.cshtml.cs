using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Account;

public sealed class SessionsModel(AppDbContext db, Sessions sessions, CurrentViewer current, TimeProvider clock)
    : PageModel
{
    public IReadOnlyList<SessionView> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (id, here, now) = (current.RequireMemberId(), current.Member!.Session.Id, clock.GetUtcNow());
        Open = await db
            .Sessions.Where(s => s.MemberId == id && s.ExpiresAt > now)
            .OrderByDescending(s => s.Id == here)
            .ThenByDescending(s => s.LastSeenAt)
            .Select(s => new SessionView(s.Id, s.Device, s.CreatedAt, s.LastSeenAt, s.Id == here))
            .ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancel)
    {
        if (!await sessions.EndAsync(current.RequireMemberId(), session, cancel))
        {
            return NotFound();
        }

        this.Say("That browser is signed out.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await sessions.EndOthersAsync(current.RequireMemberId(), current.Member!.Session.Id, cancel);
        this.Say("All other browsers are signed out.");
        return RedirectToPage();
    }

    /// <summary>A browser that is signed in.</summary>
    public sealed record SessionView(
        Guid Id,
        string Device,
        DateTimeOffset SignedInAt,
        DateTimeOffset LastSeenAt,
        bool IsThisOne
    );
}
