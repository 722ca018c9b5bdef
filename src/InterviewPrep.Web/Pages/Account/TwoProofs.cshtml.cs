using InterviewPrep.Members;
using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Says what is missing to somebody who may open the admin area and signed in with a password alone.</summary>
public sealed class TwoProofsModel(SecondFactor second, Passkeys passkeys, CurrentViewer current) : PageModel
{
    /// <summary>Whether signing in again is all that is missing.</summary>
    public bool IsSetUp { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!User.HasAdminRole())
        {
            return NotFound();
        }

        if (User.HasTwoProofs())
        {
            return LocalRedirect(AdminAccess.Path);
        }

        var id = current.RequireMemberId();
        IsSetUp = (await second.ReadAsync(id)).IsOn || (await passkeys.ListAsync(id)).Count > 0;
        return Page();
    }
}
