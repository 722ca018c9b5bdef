using InterviewPrep.Billing;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Start;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Pricing;

/// <summary>Paying without money; exists in development only.</summary>
public sealed class CheckoutModel(PracticeGateway gateway, CurrentViewer current) : PageModel
{
    public SalesPlan Plan { get; private set; } = null!;

    /// <summary>Made with the form: sending it twice buys once.</summary>
    [BindProperty]
    public Guid Reference { get; set; }

    public IActionResult OnGet(string? plan)
    {
        if (SalesPlan.Find(plan) is not { } found)
        {
            return NotFound();
        }

        (Plan, Reference) = (found, Guid.NewGuid());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? plan, CancellationToken cancel)
    {
        if (SalesPlan.Find(plan) is not { } found || Reference == Guid.Empty)
        {
            return NotFound();
        }

        var result = await gateway.PayAsync(current.RequireMemberId(), found, Reference, cancel);
        this.Say(
            result == CheckoutResult.Paid
                ? "Paid. Every sample answer is open to you now."
                : "You have a subscription that goes on, so nothing was bought."
        );
        return LocalRedirect("/account");
    }
}
