using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class PasswordModel(Passwords passwords, RateLimit limit, CurrentViewer current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var member = current.Member!;
        if (await limit.HitAsync(RateRules.PasswordAgain, $"{member.Id}", cancel) is { } wait)
        {
            return this.TooMany(wait, "There were too many wrong passwords.");
        }

        switch (await passwords.ChangeAsync(member, Input.OldPassword!, Input.Password!, cancel))
        {
            case PasswordResult.Stored:
                await limit.ForgetAsync(RateRules.PasswordAgain, $"{member.Id}", cancel);
                this.Say("Your password is changed, and all other browsers are signed out.");
                return RedirectToPage();
            case PasswordResult.Refused refused:
                ModelState.AddModelError("Input.Password", string.Join(' ', refused.Problems));
                return this.Refused();
            case PasswordResult.WrongPassword:
                ModelState.AddModelError("Input.OldPassword", "This is not your password.");
                return this.Refused();
            default:
                ModelState.AddModelError(
                    "",
                    "The account was changed by another request at the same moment. Try again."
                );
                return this.Refused(StatusCodes.Status409Conflict);
        }
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your present password.")]
        [PlainLine(FieldLengths.Password, "A password")]
        public string? OldPassword { get; set; }

        [Required(ErrorMessage = "Choose a password of at least 8 characters.")]
        [MinLength(8, ErrorMessage = "A password has at least 8 characters.")]
        [PlainLine(FieldLengths.Password, "A password")]
        public string? Password { get; set; }
    }
}
