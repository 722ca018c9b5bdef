using InterviewPrep.Members;
using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Ends an imitation; there is nothing here for anybody else.</summary>
public sealed class ImitationModel(Imitations imitations, CurrentViewer current) : PageModel
{
    public IActionResult OnGet() => current.Member is { Imitation: not null } ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (current.Member is not { Imitation: { } imitation } member)
        {
            // It ended by itself, or in another tab.
            return this.SeeOther("/");
        }

        await imitations.EndAsync(imitation.ActorId, member.Session.Id, member.Id, cancel);
        return this.SeeOther($"{AdminAccess.Path}/members/{member.Id}");
    }
}
