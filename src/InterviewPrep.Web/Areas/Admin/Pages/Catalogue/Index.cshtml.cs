using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>The entries of one kind, to find the one to work on and those that nothing uses.</summary>
public sealed class IndexModel(CatalogueShelf shelf) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CatalogueForm Filter { get; set; } = new();

    public CatalogueKind Kind { get; private set; }

    public CataloguePage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancel)
    {
        Kind = KindConstraint.Find(kind)!.Value;
        var query = Filter.Query();
        Shown = await shelf.ReadAsync(Kind, query, cancel);
        return Shown.Rows.Count == 0 && (query.After ?? query.Before) is not null
            ? this.To(Filter.Address(Kind))
            : Page();
    }
}
