using System.Text.Json;
using InterviewPrep.Community;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class DataTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = "/questions/" + ReadingDatabase.Pro;

    private static readonly Dictionary<string, string> Exported = new(StringComparer.Ordinal)
    {
        ["sessions"] = "sessions",
        ["imitations"] = "seenByAdministrators",
        ["identity_user_roles"] = "roles",
        ["identity_user_passkeys"] = "passkeys",
        ["entitlements"] = "entitlements",
        ["subscriptions"] = "subscriptions",
        ["unlocks"] = "unlocks",
        ["answers"] = "answers",
        ["drafts"] = "marks.drafts",
        ["notes"] = "marks.notes",
        ["question_votes"] = "marks.questionVotes",
        ["answer_votes"] = "marks.answerVotes",
        ["bookmarks"] = "marks.bookmarks",
        ["solves"] = "marks.solved",
        ["interview_reports"] = "marks.interviewReports",
        ["flags"] = "marks.reportedProblems",
        ["guide_bookmarks"] = "reading.bookmarks",
        ["section_reads"] = "reading.sectionsRead",
        ["reading_places"] = "reading.places",
        ["highlights"] = "reading.highlights",
        ["quiz_runs"] = "quizzes.runs",
        ["quiz_answers"] = "quizzes.answers",
        ["sanctions"] = "sanctions",
    };

    private static readonly Dictionary<string, string> NotExported = new(StringComparer.Ordinal)
    {
        ["idempotency_keys"] = "Hashes of forms that were sent, for a few days; the answers are exported.",
        ["identity_user_tokens"] = "The secret of the second step and hashes of recovery codes.",
        ["identity_user_claims"] = "Never written.",
        ["identity_user_logins"] = "Never written: nobody signs in with an account of another site.",
        ["audit_entries"] = "Ids of who acted, in a log that outlives accounts and holds nothing about them.",
    };

    private static bool IsMember(string property) => property is "MemberId" or "UserId" or "ActorId";

    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.NotNull((await site.Host.Anonymous().GetAsync("/account/data")).RedirectsTo);

    [Fact]
    public async Task The_export_holds_what_is_ones_own_and_nothing_else()
    {
        var (ada, eve) = (new Person { Name = "Ada Export", IsPro = true }, new Person { Name = "Eve" });
        var browser = await site.Host.SignedInClientAsync(ada);
        await browser.AnswerAsync(Question, "An answer of Ada with naïve letters");
        await (await site.Host.SignedInClientAsync(eve)).AnswerAsync(Question, "An answer of Eve");

        var page = await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#export");
        Assert.Equal("application/json", page.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", page.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        using var json = JsonDocument.Parse(page.Text);
        var root = json.RootElement;
        Assert.Equal(ada.Email, root.GetProperty("account").GetProperty("email").GetString());
        var answer = Assert.Single(root.GetProperty("answers").EnumerateArray());
        Assert.Equal("An answer of Ada with naïve letters", answer.GetProperty("markdown").GetString());
        Assert.Equal(1, answer.GetProperty("revisions").GetArrayLength());
        Assert.Equal("Granted for a test.", root.GetProperty("entitlements")[0].GetProperty("reason").GetString());
        Assert.Equal(1, root.GetProperty("sessions").GetArrayLength());
        Assert.DoesNotContain(eve.Email, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("answer of Eve", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_table_about_members_is_exported_or_named_here_with_a_reason()
    {
        var ada = new Person { Roles = [MemberRole.Editor] };
        var browser = await site.Host.SignedInClientAsync(ada);
        var page = await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#export");
        using var json = JsonDocument.Parse(page.Text);
        var tables = await site.Host.QueryAsync(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(e => !e.IsMappedToJson() && e.GetProperties().Any(p => IsMember(p.Name)))
                    .Select(e => e.GetTableName()!)
                    .ToList()
            )
        );

        Assert.Equal(
            Exported.Keys.Concat(NotExported.Keys).Order(StringComparer.Ordinal),
            tables.Order(StringComparer.Ordinal)
        );
        Assert.All(
            Exported.Values,
            path =>
            {
                var at = json.RootElement;
                Assert.All(path.Split('.'), name => at = at.GetProperty(name));
            }
        );
        Assert.Equal("Editor", json.RootElement.GetProperty("roles")[0].GetString());
    }

    [Fact]
    public async Task The_export_names_passkeys_and_what_drafts_and_reports_are_about_and_no_key()
    {
        var ada = new Person();
        var browser = await site.Host.SignedInClientAsync(ada);
        await site.Host.QueryAsync(async db =>
        {
            var member = await db.Users.Where(m => m.Email == ada.Email).Select(m => m.Id).SingleAsync();
            var question = await db.Questions.Include(q => q.FollowUps).SingleAsync(q => q.Slug == ReadingDatabase.Pro);
            db.UserPasskeys.Add(
                new()
                {
                    UserId = member,
                    CredentialId = "credential"u8.ToArray(),
                    Data = new()
                    {
                        Name = "My laptop",
                        CreatedAt = DateTimeOffset.UnixEpoch,
                        PublicKey = "public key"u8.ToArray(),
                        AttestationObject = "attestation"u8.ToArray(),
                        ClientDataJson = "client data"u8.ToArray(),
                    },
                }
            );
            db.Drafts.Add(
                new Draft
                {
                    MemberId = member,
                    QuestionId = question.Id,
                    FollowUpId = question.FollowUps[0].Id,
                    Markdown = "Half an answer",
                    Number = 1,
                    SavedAt = DateTimeOffset.UnixEpoch,
                }
            );
            db.InterviewReports.Add(
                new InterviewReport
                {
                    MemberId = member,
                    QuestionId = question.Id,
                    CompanyId = await db.Companies.Select(c => c.Id).FirstAsync(),
                    RoleId = await db.InterviewRoles.Select(r => r.Id).FirstAsync(),
                    RoundId = await db.Rounds.Select(r => r.Id).FirstAsync(),
                    At = DateTimeOffset.UnixEpoch,
                }
            );
            return await db.SaveChangesAsync();
        });

        var page = await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#export");
        using var json = JsonDocument.Parse(page.Text);
        var passkey = Assert.Single(json.RootElement.GetProperty("passkeys").EnumerateArray());
        Assert.Equal(["name", "createdAt"], passkey.EnumerateObject().Select(p => p.Name));
        Assert.Equal("My laptop", passkey.GetProperty("name").GetString());
        var marks = json.RootElement.GetProperty("marks");
        Assert.NotEmpty(marks.GetProperty("drafts")[0].GetProperty("followUp").GetString()!);
        var report = marks.GetProperty("interviewReports")[0];
        Assert.NotEmpty(report.GetProperty("role").GetString()!);
        Assert.NotEmpty(report.GetProperty("round").GetString()!);
    }
}
