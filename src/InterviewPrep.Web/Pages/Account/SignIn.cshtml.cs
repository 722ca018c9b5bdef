using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class SignInModel(PasswordSignIn passwords, Passkeys passkeys, Arrival arrival, CurrentViewer current)
    : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => current.MemberId is null ? Page() : this.RedirectBack(ReturnUrl);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (current.MemberId is not null)
        {
            // An open session keeps its key: another sign-in may not move into it.
            return this.RedirectBack(ReturnUrl);
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var outcome = await passwords.TryAsync(
            Input.Email!.Trim(),
            Input.Password!,
            Input.StaySignedIn,
            HttpContext.LimitedAddress(),
            cancel
        );
        return outcome is SignInOutcome.SecondFactor
            ? RedirectToPage("SecondStep", new { ReturnUrl = this.LocalOrHome(ReturnUrl), Stay = Input.StaySignedIn })
            : await EndAsync(
                outcome,
                "This e-mail address and password do not belong together. Check both, or set a new password.",
                cancel
            );
    }

    /// <summary>What a browser needs to prove a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        current.MemberId is null ? Content(await passkeys.RequestOptionsAsync(), "application/json") : BadRequest();

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel)
    {
        // The other form of the page was not sent.
        ModelState.Clear();
        if (current.MemberId is not null)
        {
            return this.RedirectBack(ReturnUrl);
        }

        var outcome = string.IsNullOrEmpty(credential)
            ? new SignInOutcome.Wrong()
            : await passkeys.SignInAsync(credential, Input.StaySignedIn, HttpContext.LimitedAddress(), cancel);
        return await EndAsync(
            outcome,
            "That passkey is not known here. Sign in with your password, then add a passkey to your account.",
            cancel
        );
    }

    private async Task<IActionResult> EndAsync(SignInOutcome outcome, string wrong, CancellationToken cancel)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn signedIn:
                return await arrival.LeadOnAsync(this, signedIn.Member.Id, ReturnUrl, cancel);
            case SignInOutcome.Wait wait:
                return this.TooMany(wait.Time, "There were too many attempts to sign in.");
            default:
                ModelState.AddModelError("", wrong);
                return this.Refused();
        }
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address.")]
        [PlainLine(FieldLengths.Email, "An e-mail address")]
        public string? Email { get; set; }

        [Required(ErrorMessage = "Enter your password.")]
        [PlainLine(FieldLengths.Password, "A password")]
        public string? Password { get; set; }

        public bool StaySignedIn { get; set; }
    }
}
