using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Setting a password by a link: after it was forgotten, or as a new administrator.</summary>
public abstract class NewPasswordPage(RateLimit limit) : PageModel
{
    [BindProperty]
    public NewPassword Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Member { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await limit.HitAsync(RateRules.LinkAddress, HttpContext.LimitedAddress(), cancel) is { } wait)
        {
            return this.TooMany(wait, "Too many links were tried from here.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        switch (await StoreAsync(Input.Password!, cancel))
        {
            case PasswordResult.Stored:
                this.Say("Your new password is set. Sign in with it.");
                return RedirectToPage("SignIn", new { ReturnUrl = Next });
            case PasswordResult.Refused refused:
                ModelState.AddModelError("Input.Password", string.Join(' ', refused.Problems));
                return this.Refused();
            default:
                ModelState.AddModelError("", BadLink);
                return this.Refused();
        }
    }

    /// <summary>Where signing in leads afterwards.</summary>
    protected abstract string? Next { get; }

    /// <summary>What to do about a link that does not work.</summary>
    protected abstract string BadLink { get; }

    protected abstract Task<PasswordResult> StoreAsync(string password, CancellationToken cancel);
}
