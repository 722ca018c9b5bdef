using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class CheckMailModel(AskedLetters letters, MailGuard mails, CurrentViewer current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet()
    {
        if (current.MemberId is not null)
        {
            return LocalRedirect("/account");
        }

        Input.Email = TempData.Peek("Email") as string;
        return Page();
    }

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

        await letters.ConfirmAgainAsync(email, this.LocalOrHome(ReturnUrl), cancel);
        TempData["Email"] = email;
        this.Say("If an account with this address waits for its confirmation, another mail is on its way.");
        return RedirectToPage(new { ReturnUrl });
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
