using InterviewPrep.Authoring.Lists;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>All questions, to find the one to work on.</summary>
public sealed class IndexModel(AppDbContext db, QuestionShelf shelf) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ShelfForm Filter { get; set; } = new();

    public Shelf Shelf { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = Filter.Query();
        Shelf = await shelf.ReadAsync(query, cancel);
        if (Shelf.Rows.Count == 0 && (query.After.Length > 0 || query.Before.Length > 0))
        {
            return this.To(Filter.Address());
        }

        Categories = await db
            .Categories.OrderBy(c => c.Name)
            .Select(c => new SelectListItem(c.Name, c.Slug))
            .ToListAsync(cancel);
        return Page();
    }
}
