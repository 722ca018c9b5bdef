using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Where the letter to a new address leads.</summary>
public sealed class NewAddressModel(EmailChange change, RateLimit limit, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Member { get; set; }

    [BindProperty(SupportsGet = true)]
    [PlainLine(FieldLengths.Email, "An e-mail address")]
    public string? Address { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await limit.HitAsync(RateRules.LinkAddress, HttpContext.LimitedAddress(), cancel) is { } wait)
        {
            return this.TooMany(wait, "Too many links were tried from here.");
        }

        if (!ModelState.IsValid || !await change.ConfirmAsync(Member, Address, Token, cancel))
        {
            ModelState.AddModelError(
                "",
                "This link does not work any more: it is old, was used, or was cut off. Ask for the change again in your account."
            );
            return this.Refused();
        }

        this.Say("Your account has the new address from now on.");
        return current.MemberId is null ? RedirectToPage("SignIn") : LocalRedirect("/account");
    }
}
