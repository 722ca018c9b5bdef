using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>The code of an authenticator app, or a recovery code, after a right password.</summary>
public sealed class SecondStepModel(SecondStep second, Arrival arrival, CurrentViewer current) : PageModel
{
    [BindProperty]
    [PlainLine(40, "A code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Stay { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        current.MemberId is not null ? this.RedirectBack(ReturnUrl)
        : await second.IsWaitingAsync() ? Page()
        : Again();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TryAsync(() => second.WithCodeAsync(Code, Stay, cancel), cancel);

    public Task<IActionResult> OnPostRecoveryAsync(CancellationToken cancel) =>
        TryAsync(() => second.WithRecoveryCodeAsync(Code, cancel), cancel);

    private async Task<IActionResult> TryAsync(Func<Task<SignInOutcome>> attempt, CancellationToken cancel)
    {
        if (current.MemberId is not null)
        {
            return this.RedirectBack(ReturnUrl);
        }

        if (!await second.IsWaitingAsync())
        {
            return Again();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        switch (await attempt())
        {
            case SignInOutcome.SignedIn signedIn:
                return await arrival.LeadOnAsync(this, signedIn.Member.Id, ReturnUrl, cancel);
            case SignInOutcome.Wait wait:
                return this.TooMany(wait.Time, "There were too many codes for this account.");
            default:
                ModelState.AddModelError(
                    "",
                    "That code is not right, or it was used before. Wait for the next one and enter it."
                );
                return this.Refused();
        }
    }

    private RedirectToPageResult Again()
    {
        this.Say("Enter your password first; a code is asked for after it.");
        return RedirectToPage("SignIn", new { ReturnUrl = this.LocalOrHome(ReturnUrl) });
    }
}
