using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Asks again who is there before something that cannot be taken back: the password, or a sign-in just now.</summary>
public sealed class OwnerCheck(Passwords passwords, RateLimit limit, CurrentViewer current, TimeProvider clock)
{
    /// <summary>How long a sign-in counts as just now.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    /// <summary>Whether no password is asked for.</summary>
    public bool IsRecent => clock.GetUtcNow() - current.Member!.Session.SignedInAt < Recent;

    /// <summary>Null where it is the owner; else the page with the reason.</summary>
    public async Task<IActionResult?> RefuseAsync(
        PageModel page,
        string? password,
        string field,
        CancellationToken cancel
    )
    {
        var member = current.Member!;
        if (string.IsNullOrEmpty(password) && IsRecent)
        {
            return null;
        }

        if (await limit.HitAsync(RateRules.PasswordAgain, $"{member.Id}", cancel) is { } wait)
        {
            return page.TooMany(wait, "There were too many wrong passwords.");
        }

        if (await passwords.IsRightAsync(member.Id, password))
        {
            await limit.ForgetAsync(RateRules.PasswordAgain, $"{member.Id}", cancel);
            return null;
        }

        page.ModelState.AddModelError(
            field,
            string.IsNullOrEmpty(password)
                ? "Enter your password, or sign in again: you signed in more than ten minutes ago."
                : "This is not your password."
        );
        return page.Refused();
    }
}
