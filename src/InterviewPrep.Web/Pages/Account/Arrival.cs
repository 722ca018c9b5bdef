using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>What happens right after a sign-in, whichever way it was made.</summary>
public sealed class Arrival(AccountDeletion deletion, VisitorAnswers answers, VisitorCookie visitor)
{
    /// <summary>Keeps an account that was to be deleted, offers what this browser kept, and leads back.</summary>
    public async Task<IActionResult> LeadOnAsync(
        PageModel page,
        Guid member,
        string? returnUrl,
        CancellationToken cancel
    )
    {
        if (await deletion.CancelAsync(member, cancel))
        {
            page.Say("Your account stays: signing in called its deletion off.");
            return page.LocalRedirect("/account");
        }

        if (visitor.Read() is { } key && (await answers.ListAsync(key, cancel)).Count > 0)
        {
            return page.RedirectToPage("/Account/KeptAnswers", new { returnUrl = page.LocalOrHome(returnUrl) });
        }

        return page.RedirectBack(returnUrl);
    }
}
