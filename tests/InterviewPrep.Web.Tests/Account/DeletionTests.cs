using System.Net;
using InterviewPrep.Community;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

/// <summary>How an account ends.</summary>
public sealed class DeletionTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = "/questions/" + ReadingDatabase.Pro;

    [Fact]
    public async Task The_only_administrator_stays_until_there_is_another()
    {
        var (first, second) = (new Person { Roles = [MemberRole.Admin] }, new Person { Roles = [MemberRole.Admin] });
        await first.JoinAsync(site.Host);
        var browser = await site.Host.SignInAsync(first);
        var refused = await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#delete");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("only administrator", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);

        await second.JoinAsync(site.Host);
        var other = await site.Host.SignInAsync(second);
        Assert.NotNull((await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#delete")).RedirectsTo);
        var last = await other.SubmitAsync(await other.GetAsync("/account/data"), "form#delete");
        Assert.Contains("only administrator", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_account_goes_after_seven_days_and_the_counters_with_it()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        var before = await CountsAsync();
        await browser.AnswerAsync(Question, "Soon to be gone");
        await browser.SubmitAsync(await browser.GetAsync(Question), "form[action$='/vote']", ("value", "1"));
        Assert.Equal((before.Answers + 1, before.Votes + 1), await CountsAsync());
        var member = await site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Email == person.Email).Select(m => m.Id).SingleAsync()
        );

        var done = await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#delete");
        Assert.Equal("/account/sign-in", done.RedirectsTo);
        Assert.NotNull((await browser.GetAsync("/account")).RedirectsTo);
        await site.Host.Mail.LetterAsync(person.Email, "will be deleted");
        Assert.Equal((before.Answers + 1, before.Votes + 1), await CountsAsync());

        await PassAsync(member, TimeSpan.FromDays(8));
        await site.Host.Mail.LetterAsync(person.Email, "was deleted");
        Assert.Equal(before, await CountsAsync());
        Assert.False(await site.Host.QueryAsync(db => db.Users.AnyAsync(m => m.Id == member)));
        Assert.False(await site.Host.QueryAsync(db => db.Answers.AnyAsync(a => a.MemberId == member)));
        var trace = await site.Host.QueryAsync(db => db.AuditEntries.SingleAsync(a => a.Subject == $"member:{member}"));
        Assert.Equal(("member.deleted", null), (trace.Action, trace.Detail));
    }

    [Fact]
    public async Task An_account_goes_whoever_voted_on_its_answers_or_reported_them()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        await browser.AnswerAsync(Question, "Spam, says somebody");
        var eve = await new Person().JoinAsync(site.Host);
        var (member, question) = await site.Host.QueryAsync(async db =>
        {
            var answer = await db.Answers.SingleAsync(a =>
                db.Users.Any(m => m.Id == a.MemberId && m.Email == person.Email)
            );
            var now = DateTimeOffset.UnixEpoch;
            db.AnswerVotes.Add(
                new()
                {
                    AnswerId = answer.Id,
                    MemberId = eve,
                    Value = -1,
                    At = now,
                }
            );
            db.Flags.Add(
                new()
                {
                    AnswerId = answer.Id,
                    QuestionId = answer.QuestionId,
                    MemberId = eve,
                    At = now,
                }
            );
            db.Flags.Add(
                new()
                {
                    QuestionId = answer.QuestionId,
                    MemberId = answer.MemberId,
                    At = now,
                }
            );
            await db.SaveChangesAsync();
            return (answer.MemberId, answer.QuestionId);
        });

        await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#delete");
        await PassAsync(member, TimeSpan.FromDays(8));

        await site.Host.Mail.LetterAsync(person.Email, "was deleted");
        Assert.False(await site.Host.QueryAsync(db => db.Users.AnyAsync(m => m.Id == member)));
        Assert.False(await site.Host.QueryAsync(db => db.Flags.AnyAsync(f => f.QuestionId == question)));
    }

    [Fact]
    public async Task Nothing_that_points_at_what_goes_with_a_member_keeps_it()
    {
        // A key without a rule refuses the deletion as soon as the row belongs to somebody else.
        var keys = await site.Host.QueryAsync(db =>
            db.Database.SqlQuery<string>(
                    $"""
                    with recursive gone (id) as (
                        select 'members'::regclass::oid
                        union
                        select c.conrelid from pg_constraint c join gone on c.confrelid = gone.id
                        where c.contype = 'f' and c.confdeltype = 'c')
                    select c.conname::text as "Value" from pg_constraint c join gone on c.confrelid = gone.id
                    where c.contype = 'f' and c.confdeltype not in ('c', 'n', 'd')
                    """
                )
                .ToListAsync()
        );
        Assert.Empty(keys);
    }

    [Fact]
    public async Task Signing_in_within_the_grace_keeps_the_account_for_good()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#delete");
        var member = await site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Email == person.Email).Select(m => m.Id).SingleAsync()
        );

        var back = await site.Host.SignInAsync(person);
        Assert.Contains("stays", (await back.GetAsync("/account")).Words("#notice p"), StringComparison.Ordinal);
        await PassAsync(member, TimeSpan.FromDays(8));
        await Eventually.TrueAsync(async () =>
            !await site.Host.QueryAsync(db => db.Jobs.AnyAsync(j => j.Kind == "delete-account" && j.DoneAt == null))
        );
        Assert.Equal(HttpStatusCode.OK, (await back.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Long_after_signing_in_deletion_needs_the_password()
    {
        var host = site.Start();
        var person = new Person();
        var browser = await host.SignedInClientAsync(person);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var page = await browser.GetAsync("/account/data");
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await browser.SubmitAsync(page, "form#delete", ("Password", "wrong one"))).Status
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await browser.SubmitAsync(page, "form#delete", ("Password", ""))).Status
        );
        Assert.Equal(
            "/account/sign-in",
            (await browser.SubmitAsync(page, "form#delete", ("Password", person.Password))).RedirectsTo
        );
    }

    private Task<(int Answers, int Votes)> CountsAsync() =>
        site.Host.QueryAsync(async db =>
        {
            var counts = await db.QuestionCounts.SingleAsync(c =>
                db.Questions.Any(q => q.Id == c.QuestionId && q.Slug == ReadingDatabase.Pro)
            );
            return (counts.Answers, counts.UpVotes);
        });

    /// <summary>Moves the request and its job into the past, as time would.</summary>
    private async Task PassAsync(Guid member, TimeSpan time)
    {
        await site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Id == member && m.DeletionRequestedAt != null)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.DeletionRequestedAt, x => x.DeletionRequestedAt - time))
        );
        await site.Host.QueryAsync(db =>
            db.Jobs.Where(j => j.Kind == "delete-account")
                .ExecuteUpdateAsync(j => j.SetProperty(x => x.RunAt, x => x.RunAt - time))
        );
    }
}
