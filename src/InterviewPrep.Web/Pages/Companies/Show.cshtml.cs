using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Companies;

/// <summary>One company: why its questions were chosen, what is known to be asked there, and the questions.</summary>
[CachedForAnonymous]
public sealed class ShowModel(
    AppDbContext db,
    QuestionLists lists,
    GuideLists guides,
    CurrentViewer current,
    SiteAddress address
) : PageModel
{
    public CompanyView Company { get; private set; } = null!;

    public ListSection Questions { get; private set; } = null!;

    /// <summary>Guides that cover what its questions ask for.</summary>
    public IReadOnlyList<GuideRow> Guides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var company = await db
            .Companies.Where(c => c.Slug == slug && c.ArchivedAt == null)
            .Select(c => new CompanyView(
                c.Name,
                c.Mark ?? c.Name.Substring(0, 1),
                c.About,
                c.Why,
                c.Link,
                db.Questions.Count(q =>
                    q.Status == PublicationStatus.Published && q.Asked.Any(a => a.CompanyId == c.Id)
                ),
                db.InterviewReports.Count(r => r.CompanyId == c.Id && r.RefusedAt == null)
            ))
            .SingleOrDefaultAsync(cancel);
        if (company is null)
        {
            return await db.MovedToAsync(SlugKind.Company, slug, cancel) is { } moved
                ? RedirectPermanent($"/companies/{moved}")
                : NotFound();
        }

        Company = company;
        Questions = await ListSection.ReadAsync(
            lists,
            $"Questions to practise for {company.Name}",
            ListFacet.Company,
            slug,
            current.Viewer,
            cancel
        );
        Questions
            .Meta(
                $"{company.Name}: machine-learning interview practice",
                $"{Counted.Of(Questions.List.Total, "question", "questions")} to practise for machine-learning interviews at {company.Name}, and why each kind of work was chosen.",
                address,
                [new("Companies", "/companies"), new(company.Name, $"/companies/{slug}")]
            )
            .Set(ViewData);
        Guides = await guides.OfCompanyAsync(slug, current.Viewer, cancel);
        return Page();
    }

    /// <param name="Asked">Questions that a source says it asked.</param>
    /// <param name="Reports">Reports of candidates who say that they were asked.</param>
    public sealed record CompanyView(
        string Name,
        string Mark,
        string? About,
        string? Why,
        string? Link,
        int Asked,
        int Reports
    );
}
