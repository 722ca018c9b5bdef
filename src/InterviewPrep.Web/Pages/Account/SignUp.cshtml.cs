using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class SignUpModel(SignUp signUp, RateLimit limit, MailGuard mails, CurrentViewer current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsOpen => signUp.IsOpen;

    public IActionResult OnGet() => current.MemberId is null ? Page() : this.RedirectBack(ReturnUrl);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (current.MemberId is not null)
        {
            return this.RedirectBack(ReturnUrl);
        }

        if (!IsOpen)
        {
            return this.Refused(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var email = Input.Email!.Trim();
        if (
            (
                await limit.HitAsync(RateRules.SignUpAddress, HttpContext.LimitedAddress(), cancel)
                ?? await mails.HitAsync(HttpContext, email, cancel)
            ) is
            { } wait
        )
        {
            return this.TooMany(wait, "There were too many sign-ups from here.");
        }

        var joining = new NewMember(
            DisplayNames.Clean(Input.Name),
            email,
            Input.Password!,
            this.LocalOrHome(ReturnUrl)
        );
        if (await signUp.JoinAsync(joining, cancel) is { Count: > 0 } problems)
        {
            ModelState.AddModelError("Input.Password", string.Join(' ', problems));
            return this.Refused();
        }

        TempData["Email"] = email;
        return RedirectToPage("CheckMail", new { ReturnUrl = this.LocalOrHome(ReturnUrl) });
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the name to show beside your public answers.")]
        [DisplayName]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Enter your e-mail address.")]
        [PlainLine(FieldLengths.Email, "An e-mail address")]
        [Email]
        public string? Email { get; set; }

        [Required(ErrorMessage = "Choose a password of at least 8 characters.")]
        [MinLength(8, ErrorMessage = "A password has at least 8 characters.")]
        [PlainLine(FieldLengths.Password, "A password")]
        public string? Password { get; set; }
    }
}
