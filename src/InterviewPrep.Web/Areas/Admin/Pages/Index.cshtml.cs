using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages;

/// <summary>Leads to the first page of the area.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => this.To(AdminNav.All[0].Path);
}
