using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Following the link changes nothing yet, because mail scanners follow links too; the button does.</summary>
public sealed class ConfirmModel(EmailConfirmation confirmation, RateLimit limit, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Member { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await limit.HitAsync(RateRules.LinkAddress, HttpContext.LimitedAddress(), cancel) is { } wait)
        {
            return this.TooMany(wait, "Too many links were tried from here.");
        }

        if (!ModelState.IsValid || !await confirmation.ConfirmAsync(Member, Token))
        {
            ModelState.AddModelError(
                "",
                "This link does not work any more, or it was cut off. Ask for another letter."
            );
            return this.Refused();
        }

        this.Say("Your address is confirmed.");
        return current.MemberId is null
            ? RedirectToPage("SignIn", new { ReturnUrl = this.LocalOrHome(ReturnUrl) })
            : LocalRedirect("/account");
    }
}
