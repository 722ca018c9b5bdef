using InterviewPrep.Billing;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Start;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Cancelling; only where the practice gateway runs.</summary>
public sealed class SubscriptionModel(PracticeGateway gateway, CurrentViewer current) : PageModel
{
    public LocalRedirectResult OnGet() => LocalRedirect("/account");

    public async Task<IActionResult> OnPostAsync(long subscription, CancellationToken cancel)
    {
        if (!await gateway.CancelAsync(current.RequireMemberId(), subscription, cancel))
        {
            return NotFound();
        }

        this.Say("Cancelled. Pro stays open until the end of the period that is paid for.");
        return LocalRedirect("/account");
    }
}
