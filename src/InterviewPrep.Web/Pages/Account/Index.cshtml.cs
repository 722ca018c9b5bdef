using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class IndexModel(CurrentViewer current) : PageModel
{
    public AccountView View { get; private set; } = null!;

    public void OnGet()
    {
        var viewer = current.Viewer;
        View = new AccountView(viewer.Name, viewer.IsConfirmed);
    }

    public sealed record AccountView(string Name, bool IsConfirmed);
}
