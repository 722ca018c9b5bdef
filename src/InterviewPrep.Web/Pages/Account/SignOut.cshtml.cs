using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class SignOutModel(SignInManager<Member> signIn) : PageModel
{
    public LocalRedirectResult OnGet() => LocalRedirect("/account");

    /// <param name="returnUrl">Where on this site to sign in for again; nowhere where it is not given.</param>
    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        await signIn.SignOutAsync();
        return Url.IsLocalUrl(returnUrl)
            ? this.To($"{Accounts.SignInPath}?returnUrl={Uri.EscapeDataString(returnUrl)}")
            : LocalRedirect("/");
    }
}
