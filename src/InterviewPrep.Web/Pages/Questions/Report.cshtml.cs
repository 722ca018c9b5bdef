using InterviewPrep.Catalog;
using InterviewPrep.Community;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>"I was asked this": company, role, round and month of a real interview.</summary>
public sealed class ReportModel(
    AppDbContext db,
    QuestionReader questions,
    InterviewReports reports,
    CurrentViewer current
) : PageModel
{
    [BindProperty]
    public string? Company { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Round { get; set; }

    /// <summary>As browsers send it: <c>2026-03</c>.</summary>
    [BindProperty]
    public string? Month { get; set; }

    public QuestionPage Question { get; private set; } = null!;

    /// <summary>What the candidate reported before.</summary>
    public IReadOnlyList<OwnInterviewReport> Own { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Companies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        (Company, Role, Round) = (Question.Facts.Company?.Slug, Question.Facts.Role?.Slug, Question.Facts.Round?.Slug);
        return this.PageOf(Question, slug, "report");
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        DateOnly? month = DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", out var first) ? first : null;
        var reported = new ReportedInterview(Company, Role, Round, month);
        if (await reports.ReportAsync(current.Viewer, Question.Facts.Id, reported, cancel) is not { } fault)
        {
            return this.SeeOther($"/questions/{Question.Facts.Slug}");
        }

        ModelState.AddModelError(fault.Field, fault.Message);
        return this.Refused();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        var question = await questions.ReadByAnySlugAsync(slug, current.Viewer, cancel);
        Question = question!;
        Own =
            question is null || current.MemberId is not { } member
                ? []
                : await reports.OwnAsync(member, question.Facts.Id, cancel);
        Companies = await ChoicesAsync(db.Companies.OrderBy(c => c.Name), cancel);
        Roles = await ChoicesAsync(db.InterviewRoles.OrderBy(r => r.Position), cancel);
        Rounds = await ChoicesAsync(db.Rounds.OrderBy(r => r.Position), cancel);
        return question is not null;
    }

    private static async Task<List<SelectListItem>> ChoicesAsync<T>(IQueryable<T> entries, CancellationToken cancel)
        where T : CatalogEntry =>
        [
            new("Choose…", ""),
            .. await entries
                .Where(e => e.ArchivedAt == null)
                .Select(e => new SelectListItem(e.Name, e.Slug))
                .ToListAsync(cancel),
        ];
}
