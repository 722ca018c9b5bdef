using InterviewPrep.Practice;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What members do that editors then look at.</summary>
internal static class ModeratedSite
{
    public const string Queue = "/admin/moderation";
    public const string Pro = "/questions/" + ReadingDatabase.Pro;
    public const string Free = "/questions/" + ReadingDatabase.Free;

    /// <summary>A new member, with an id and a browser.</summary>
    public static async Task<(Guid Id, Person Person, Browser Browser)> JoinAsync(this SiteHost host, string name)
    {
        var person = new Person { Name = name };
        var id = await person.JoinAsync(host);
        return (id, person, await host.SignInAsync(person));
    }

    /// <summary>Answers in public; gives the answer's id.</summary>
    public static async Task<long> PublishAsync(
        this SiteHost host,
        (Guid Id, Person Person, Browser Browser) member,
        string text,
        string question = Pro
    )
    {
        var page = await member.Browser.GetAsync(question);
        var form = $"form[action='{question}/answer']";
        var done = await member.Browser.SubmitAsync(page, form, ("Text", text), ("Visibility", "Public"));
        if (done.RedirectsTo is null)
        {
            throw new InvalidOperationException($"{done} {done.Words(".field-error")}");
        }

        return await host.QueryAsync(db =>
            db.Answers.Where(a =>
                    a.MemberId == member.Id
                    && db.Questions.Any(q => q.Id == a.QuestionId && q.Slug == question.Substring(11))
                )
                .Select(a => a.Id)
                .SingleAsync()
        );
    }

    /// <summary>Reports a problem through its page.</summary>
    public static async Task ReportAsync(this Browser member, string address, string details) =>
        await member.SubmitAsync(
            await member.GetAsync(address),
            "main form.form",
            ("Reason", "Spam"),
            ("Details", details)
        );

    public static Task<SubmittedAnswer> AnswerAsync(this SiteHost host, long id) =>
        host.QueryAsync(db => db.Answers.AsNoTracking().SingleAsync(a => a.Id == id));

    /// <summary>The actions that the audit log has of a subject, in order.</summary>
    public static Task<List<string>> AuditOfAsync(this SiteHost host, string subject) =>
        host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Subject == subject && a.ActorId != null)
                .OrderBy(a => a.Id)
                .Select(a => a.Action)
                .ToListAsync()
        );
}
