using InterviewPrep.Images;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Images;

/// <summary>All images, to find one for a text or to see which nobody needs.</summary>
public sealed class IndexModel(ImageShelf shelf, CurrentEditor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ImageForm Filter { get; set; } = new();

    public ImagePage Images { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = Filter.Query();
        Images = await shelf.ReadAsync(current.Require(), query, cancel);
        return Images.Rows.Count == 0 && (query.After.Length > 0 || query.Before.Length > 0)
            ? this.To(Filter.Address())
            : Page();
    }
}
