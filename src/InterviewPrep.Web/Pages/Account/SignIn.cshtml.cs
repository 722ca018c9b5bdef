using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class SignInModel(PasswordSignIn passwords, CurrentViewer current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => current.MemberId is null ? Page() : this.RedirectBack(ReturnUrl);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A session that is open already keeps its key: another sign-in may not move into it.
        if (current.MemberId is not null)
        {
            return this.RedirectBack(ReturnUrl);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await passwords.TryAsync(
            Input.Email!,
            Input.Password!,
            Input.StaySignedIn,
            HttpContext.LimitedAddress(),
            cancel
        );
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                return this.RedirectBack(ReturnUrl);
            case SignInOutcome.Wait wait:
                return this.TooMany(wait.Time, "There were too many attempts to sign in.");
            default:
                ModelState.AddModelError("", "This e-mail address and password do not belong together. Check both.");
                return Page();
        }
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address.")]
        [PlainLine(254, "An e-mail address")]
        public string? Email { get; set; }

        [Required(ErrorMessage = "Enter your password.")]
        [PlainLine(Limits.Password, "A password")]
        public string? Password { get; set; }

        public bool StaySignedIn { get; set; }
    }
}
