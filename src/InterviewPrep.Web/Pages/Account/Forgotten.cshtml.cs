using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class ForgottenModel(AskedLetters letters, MailGuard mails) : PageModel
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

        var email = Input.Email!.Trim();
        if (await mails.HitAsync(HttpContext, email, cancel) is { } wait)
        {
            return this.TooMany(wait, "There were too many mails to this address.");
        }

        await letters.ResetAsync(email, cancel);
        this.Say(
            "If an account has this address, a letter with a link to set a new password is on its way. The link works for 2 hours."
        );
        return RedirectToPage("SignIn");
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address.")]
        [PlainLine(FieldLengths.Email, "An e-mail address")]
        [Email]
        public string? Email { get; set; }
    }
}
