using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Settings as an administrator saves them.</summary>
internal static class Settled
{
    public const string Address = "/admin/settings";

    /// <summary>Saves through the page: what is not named is the default.</summary>
    public static async Task SettleAsync(this SiteHost host, params (string Name, string? Value)[] fields)
    {
        var administrator = await host.SignedInEditorAsync(MemberRole.Admin, "Sam Settler");
        var page = await administrator.GetAsync(Address);
        (string, string?)[] all =
        [
            ("Form.Name", ""),
            ("Form.FreeUnlocks", ""),
            ("Form.CallHeading", ""),
            ("Form.CallSentence", ""),
            ("Form.SignUp", "On"),
            ("Form.CommunityAnswers", "On"),
            ("Form.Votes", "On"),
            ("Form.InterviewReports", "On"),
            ("Form.VisitorAnswers", "On"),
        ];
        var saved = await administrator.SubmitAsync(
            page,
            "form#settings",
            [.. all.Where(a => fields.All(f => f.Name != a.Item1)), .. fields]
        );
        Assert.Equal(Address, saved.RedirectsTo);
    }

    /// <summary>The detail of each save in the log, oldest first.</summary>
    public static Task<List<string?>> SavesAsync(this SiteHost host) =>
        host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Action == "settings.saved" && a.Subject == "settings" && a.ActorId != null)
                .OrderBy(a => a.Id)
                .Select(a => a.Detail)
                .ToListAsync()
        );
}
