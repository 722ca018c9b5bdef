using System.Net;
using InterviewPrep.Data;
using InterviewPrep.Mail;
using InterviewPrep.Members;
using InterviewPrep.Settings;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What administrators choose: who may, what is refused, and where it holds.</summary>
public sealed class SettingsTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = "/questions/" + ReadingDatabase.Pro;

    [Fact]
    public async Task Editors_have_no_settings_and_cannot_send_any()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(Settled.Address)).Status);
        Assert.Null((await editor.GetAsync("/admin/questions")).Html.QuerySelector($"nav a[href='{Settled.Address}']"));
        var member = await site.Host.SignedInClientAsync(new Person());
        foreach (var browser in (Browser[])[editor, member])
        {
            var token = (await browser.GetAsync("/account"))
                .Html.QuerySelector("#sign-out [name=__RequestVerificationToken]")!
                .GetAttribute("value");
            var sent = await browser.PostAsync(
                Settled.Address,
                [("Form.Name", "Taken over"), ("__RequestVerificationToken", token)]
            );
            Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        }

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await site.Host.Anonymous().PostAsync(Settled.Address, [("Form.Name", "Taken over")])).Status
        );
        Assert.DoesNotContain("Taken over", (await site.Host.Anonymous().GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_stands_everywhere_at_once_and_the_log_has_both()
    {
        string[] places =
        [
            "/",
            Question,
            "/about",
            "/feed.atom",
            "/opensearch.xml",
            "/account/sign-in",
            "/no-such-page",
        ];
        await KnownAsync(site.Host);
        foreach (var place in places)
        {
            Assert.Contains(
                "InterviewPrep",
                (await site.Host.Anonymous().GetAsync(place)).Text,
                StringComparison.Ordinal
            );
        }

        var before = (await site.Host.SavesAsync()).Count;
        await site.Host.SettleAsync(("Form.Name", "Rehearsal & Co"));
        foreach (var place in places)
        {
            var page = await site.Host.Anonymous().GetAsync(place);
            Assert.Contains("Rehearsal &amp; Co", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("InterviewPrep", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal("Rehearsal & Co", site.Host.Services.GetRequiredService<SiteLinks>().SiteName);
        var save = Assert.Single((await site.Host.SavesAsync())[before..]);
        Assert.Equal("""{"name": {"after": "Rehearsal & Co", "before": "InterviewPrep"}}""", Unescaped(save));
        var log = await (await site.Host.SignedInEditorAsync(MemberRole.Admin)).GetAsync(
            "/admin/audit?action=settings"
        );
        Assert.Contains("before InterviewPrep", log.Words("tbody tr"), StringComparison.Ordinal);
        await site.Host.SettleAsync();
    }

    [Fact]
    public async Task Letters_carry_the_name()
    {
        await site.Host.SettleAsync(("Form.Name", "Lettered"));
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/forgotten");
        await browser.SubmitAsync(form, "form#forgotten", ("Input.Email", person.Email));
        var letter = await site.Host.Mail.LetterAsync(person.Email, "Set a new password for Lettered");
        Assert.Contains("Lettered", letter.Text, StringComparison.Ordinal);
        await site.Host.SettleAsync();
    }

    [Fact]
    public async Task Another_process_shows_what_was_saved_and_so_does_one_that_starts_later()
    {
        var other = site.Start();
        await KnownAsync(other);
        await other.Anonymous().GetAsync("/about");
        await site.Host.SettleAsync(("Form.Name", "Told to all"));
        await Eventually.TrueAsync(async () =>
            (await other.Anonymous().GetAsync("/about")).Text.Contains("About Told to all")
        );
        var later = site.Start();
        Assert.Equal("Told to all", later.Services.GetRequiredService<CurrentSettings>().Now.Name);
        await site.Host.SettleAsync();
    }

    [Fact]
    public async Task What_a_process_missed_it_reads_without_being_told()
    {
        var other = site.Start();
        await KnownAsync(other);
        await site.Host.QueryAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                """
                insert into site_settings values (1, 1000, '{{"name": "Unannounced"}}')
                on conflict (id) do update set version = 1000, chosen = excluded.chosen
                """
            )
        );
        await Eventually.TrueAsync(async () =>
            (await other.Anonymous().GetAsync("/account/sign-in")).Text.Contains("Unannounced")
        );
        await site.Host.SettleAsync();
    }

    [Fact]
    public async Task The_call_and_the_unlocks_are_those_that_were_chosen()
    {
        await site.Host.SettleAsync(
            ("Form.CallHeading", "Now you"),
            ("Form.CallSentence", "Write it <down>."),
            ("Form.FreeUnlocks", " 7 ")
        );
        var page = await site.Host.Anonymous().GetAsync(Question);
        Assert.Equal("Now you", page.Words(".call h2"));
        Assert.Equal("Write it <down>.", page.Words(".call p"));
        var member = await site.Host.SignedInClientAsync(new Person());
        Assert.Contains("1 of 7", (await member.GetAsync(Question)).Words(".lock-panel"), StringComparison.Ordinal);
        await site.Host.SettleAsync();
        Assert.NotEqual("Now you", (await site.Host.Anonymous().GetAsync(Question)).Words(".call h2"));
        Assert.Contains("1 of 3", (await member.GetAsync(Question)).Words(".lock-panel"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.FreeUnlocks", "-1", "whole number from 0 to 1,000")]
    [InlineData("Form.FreeUnlocks", "1001", "whole number from 0 to 1,000")]
    [InlineData("Form.FreeUnlocks", "some", "whole number from 0 to 1,000")]
    [InlineData("Form.Name", "two\u0001lines", "one line of text")]
    [InlineData("Form.CallHeading", LongHeading, "at most 80 characters")]
    public async Task What_does_not_fit_is_explained_at_its_field_and_kept(string field, string value, string said)
    {
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var before = (await site.Host.SavesAsync()).Count;
        var page = await administrator.GetAsync(Settled.Address);
        var refused = await administrator.SubmitAsync(page, "form#settings", (field, value), ("Form.Votes", "Off"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var control = refused.Html.QuerySelector($"[name='{field}']")!;
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Equal(value, control.GetAttribute("value"));
        Assert.Contains(said, refused.Words(".field-error"), StringComparison.Ordinal);
        Assert.True(refused.Html.QuerySelector("[name='Form.Votes'][value=Off]")!.HasAttribute("checked"));
        Assert.Equal(before, (await site.Host.SavesAsync()).Count);
    }

    [Theory]
    [InlineData("Form.SignUp")]
    [InlineData("Form.CommunityAnswers")]
    [InlineData("Form.Votes")]
    [InlineData("Form.InterviewReports")]
    [InlineData("Form.VisitorAnswers")]
    public async Task A_form_without_one_of_its_switches_is_refused_at_it_and_saves_nothing(string missing)
    {
        await site.Host.SettleAsync(("Form.SignUp", "Off"), ("Form.Name", "Closed house"));
        var before = (await site.Host.SavesAsync()).Count;
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var page = await administrator.GetAsync(Settled.Address);
        var refused = await administrator.SubmitAsync(page, "form#settings", (missing, null));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Choose one of the two.", refused.Words($"#{missing.Replace('.', '_')}-error"));
        Assert.Null(refused.Html.QuerySelector($"[name='{missing}'][checked]"));
        Assert.Equal(before, (await site.Host.SavesAsync()).Count);

        var bare = await administrator.PostAsync(
            Settled.Address,
            page.Html.QuerySelectorAll("#settings input[type=hidden]")
                .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")))
        );
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        var now = await administrator.GetAsync(Settled.Address);
        Assert.Equal("Closed house", now.Html.QuerySelector("[name='Form.Name']")!.GetAttribute("value"));
        Assert.NotNull(now.Html.QuerySelector("[name='Form.SignUp'][value=Off][checked]"));
        await site.Host.SettleAsync();
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_and_sees_both()
    {
        await site.Host.SettleAsync();
        var (first, second) = (
            await site.Host.SignedInEditorAsync(MemberRole.Admin),
            await site.Host.SignedInEditorAsync(MemberRole.Admin)
        );
        var (one, two) = (await first.GetAsync(Settled.Address), await second.GetAsync(Settled.Address));
        await first.SubmitAsync(one, "form#settings", ("Form.Name", "Firstly"));
        var told = await second.SubmitAsync(two, "form#settings", ("Form.Name", "Secondly"));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Somebody else saved", told.Words("#stale"), StringComparison.Ordinal);
        Assert.Equal("Secondly", told.Html.QuerySelector("[name='Form.Name']")!.GetAttribute("value"));
        Assert.Contains("Saved meanwhile: Firstly", told.Words("form#settings"), StringComparison.Ordinal);
        Assert.Contains("Firstly", (await site.Host.Anonymous().GetAsync("/about")).Text, StringComparison.Ordinal);

        var decided = await second.SubmitAsync(told, "form#settings");
        Assert.Equal(Settled.Address, decided.RedirectsTo);
        Assert.Contains("Secondly", (await site.Host.Anonymous().GetAsync("/about")).Text, StringComparison.Ordinal);
        await site.Host.SettleAsync();
    }

    [Fact]
    public async Task Saving_what_is_there_already_writes_nothing()
    {
        await site.Host.SettleAsync();
        var before = (await site.Host.SavesAsync()).Count;
        await site.Host.SettleAsync();
        Assert.Equal(before, (await site.Host.SavesAsync()).Count);
    }

    private const string LongHeading =
        "A heading that goes on and on until it is longer than eighty characters are, which is too long.";

    private static string Unescaped(string? json) => json!.Replace("\\u0026", "&", StringComparison.Ordinal);

    private static Task KnownAsync(SiteHost host) =>
        Eventually.TrueAsync(() => host.Services.GetRequiredService<PublishedGeneration>().Current is not null);
}
