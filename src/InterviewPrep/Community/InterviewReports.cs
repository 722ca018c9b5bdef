using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Settings;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community;

/// <summary>What a candidate reports about a real interview, by slug.</summary>
public sealed record ReportedInterview(string? Company, string? Role, string? Round, DateOnly? Month);

/// <summary>An own report.</summary>
/// <param name="Company">Its name.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="IsDecided">Whether an editor looked at what it says now.</param>
/// <param name="IsRefused">Whether it counts nowhere.</param>
/// <param name="Reason">Why it was refused, or nothing.</param>
public sealed record OwnInterviewReport(string Company, DateOnly Month, bool IsDecided, bool IsRefused, string Reason);

/// <summary>"I was asked this": one report per member, question and company; a second one replaces the first.</summary>
public sealed class InterviewReports(AppDbContext db, CurrentSettings settings, TimeProvider clock)
{
    /// <summary>Said in place of the form, and of a report that is sent all the same.</summary>
    public const string SwitchedOff = "This site collects no reports of interviews at the moment.";

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Null where the report was kept, else the field at fault and a sentence for it.</summary>
    public async Task<(string Field, string Message)?> ReportAsync(
        Viewer viewer,
        int questionId,
        ReportedInterview reported,
        CancellationToken cancel
    )
    {
        var member = viewer.MemberId ?? throw new ArgumentException("Only members report.", nameof(viewer));
        if (!settings.Now.HasInterviewReports)
        {
            return ("Company", SwitchedOff);
        }

        if (viewer.Suspension is { } suspension)
        {
            return ("Company", suspension.Sentence);
        }

        if (!viewer.IsConfirmed)
        {
            return ("Company", "Confirm your e-mail address first: reports are counted on the page.");
        }

        var now = clock.GetUtcNow();
        if (reported.Month is not { } month || month < Earliest || month > DateOnly.FromDateTime(now.UtcDateTime))
        {
            return ("Month", "Choose the month of the interview, from January 2000 to this month.");
        }

        var company = await ChosenAsync(db.Companies, SlugKind.Company, reported.Company, cancel);
        if (company is null)
        {
            return ("Company", "Choose the company that asked you this.");
        }

        var role = await ChosenAsync(db.InterviewRoles, SlugKind.Role, reported.Role, cancel);
        var round = await ChosenAsync(db.Rounds, SlugKind.Round, reported.Round, cancel);
        if (role is null && !string.IsNullOrEmpty(reported.Role))
        {
            return ("Role", "Choose a role of the list, or leave it open.");
        }

        if (round is null && !string.IsNullOrEmpty(reported.Round))
        {
            return ("Round", "Choose a round of the list, or leave it open.");
        }

        if (!await db.Questions.Published().AnyAsync(q => q.Id == questionId, cancel))
        {
            return ("Company", "This question is no longer published.");
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into interview_reports (member_id, question_id, company_id, role_id, round_id, month, at)
            values ({member}, {questionId}, {company.Id}, {role?.Id}, {round?.Id}, {FirstOf(month)}, {now})
            on conflict (question_id, company_id, member_id) do update
                set role_id = excluded.role_id, round_id = excluded.round_id, month = excluded.month, at = excluded.at,
                    decided_at = case when (interview_reports.role_id, interview_reports.round_id, interview_reports.month)
                        is not distinct from (excluded.role_id, excluded.round_id, excluded.month)
                        then interview_reports.decided_at end
            """,
            cancel
        );
        return null;
    }

    /// <summary>What a candidate reported of a question, and what became of it.</summary>
    public async Task<IReadOnlyList<OwnInterviewReport>> OwnAsync(
        Guid member,
        int questionId,
        CancellationToken cancel
    ) =>
        await db
            .InterviewReports.Where(r => r.MemberId == member && r.QuestionId == questionId)
            .Join(
                db.Companies,
                r => r.CompanyId,
                c => c.Id,
                (r, c) =>
                    new OwnInterviewReport(
                        c.Name,
                        r.Month,
                        r.DecidedAt != null,
                        r.RefusedAt != null,
                        r.RefusedReason ?? ""
                    )
            )
            .ToListAsync(cancel);

    // The form may have been opened before an editor renamed or merged what was chosen.
    private async Task<T?> ChosenAsync<T>(DbSet<T> entries, SlugKind kind, string? slug, CancellationToken cancel)
        where T : CatalogEntry
    {
        var now = slug is null ? null : await db.MovedToAsync(kind, slug, cancel) ?? slug;
        return await entries.FirstOrDefaultAsync(e => e.Slug == now && e.ArchivedAt == null, cancel);
    }

    private static DateOnly FirstOf(DateOnly month) => new(month.Year, month.Month, 1);
}
