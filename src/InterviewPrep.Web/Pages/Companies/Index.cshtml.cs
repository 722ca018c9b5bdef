using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Companies;

/// <summary>Every company with the questions that practise for it and, apart from them, those with a source.</summary>
[CachedForAnonymous]
public sealed class IndexModel(AppDbContext db, QuestionLists lists, SiteAddress address) : PageModel
{
    public IReadOnlyList<CompanyView> Companies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await lists.ReadAsync(QuestionListQuery.All, Viewer.Anonymous, cancel);
        var practised = all
            .Facets.Where(f => f.Facet == ListFacet.Company)
            .SelectMany(f => f.Values)
            .ToDictionary(v => v.Entry.Id, v => v.Count);
        var asked = await db
            .Questions.Published()
            .SelectMany(q => q.Asked.Select(a => new { a.CompanyId, q.Id }).Distinct())
            .GroupBy(a => a.CompanyId, (company, rows) => new { company, Count = rows.Count() })
            .ToDictionaryAsync(a => a.company, a => a.Count, cancel);
        Companies = await db
            .Companies.Where(c => c.ArchivedAt == null)
            .OrderBy(c => c.Name)
            .Select(c => new CompanyView(
                c.Slug,
                c.Name,
                c.Mark ?? c.Name.Substring(0, 1),
                practised.GetValueOrDefault(c.Id),
                asked.GetValueOrDefault(c.Id)
            ))
            .ToListAsync(cancel);
        new PageMeta("Companies")
        {
            Description =
                "Companies to practise for, each chosen for public engineering writing that shows the work, and what candidates were asked where a source says so.",
            CanonicalPath = "/companies",
            JsonLd =
            [
                JsonLd.Breadcrumbs(address, new Breadcrumb("Companies", "/companies")),
                JsonLd.Directory(address, "Companies", Companies.Select(c => (c.Name, $"/companies/{c.Slug}"))),
            ],
        }.Set(ViewData);
    }

    /// <param name="Practised">Questions that practise for it, sourced ones included.</param>
    /// <param name="Asked">Questions that a source says it asked.</param>
    public sealed record CompanyView(string Slug, string Name, string Mark, int Practised, int Asked);
}
