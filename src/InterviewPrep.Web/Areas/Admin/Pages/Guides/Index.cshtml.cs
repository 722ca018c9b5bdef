using InterviewPrep.Authoring.Guides;
using InterviewPrep.Authoring.Lists;
using InterviewPrep.Web.Areas.Admin.Editing;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>All guides, to find the one to work on.</summary>
public sealed class IndexModel(GuideShelf shelf, GuideEditor content) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public GuideShelfForm Filter { get; set; } = new();

    public Shelf<GuideShelfRow> Shelf { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = Filter.Query();
        Shelf = await shelf.ReadAsync(query, cancel);
        if (Shelf.Rows.Count == 0 && (query.After.Length > 0 || query.Before.Length > 0))
        {
            return this.To(Filter.Address());
        }

        var choices = await content.ChoicesAsync(cancel);
        Categories = [.. choices.Categories.Select(c => new SelectListItem(c.Name, c.Slug))];
        return Page();
    }

    /// <summary>The address of this list.</summary>
    public sealed class GuideShelfForm : ShelfForm
    {
        protected override string Page => "guides";
    }
}
