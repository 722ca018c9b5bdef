using System.Net;
using AngleSharp.Dom;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Guides;

/// <summary>What a reader marks in a guide.</summary>
public sealed class ReadingTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = "/guides/" + ReadingDatabase.ProGuide;

    [Theory]
    [InlineData("/bookmark")]
    [InlineData("/read")]
    [InlineData("/notes")]
    public async Task A_stranger_is_sent_to_sign_in(string action)
    {
        var answer = await site.Host.Anonymous().GetAsync(Pro + action);
        Assert.StartsWith("/account/sign-in", answer.RedirectsTo, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_bookmark_is_kept_shown_in_the_list_and_taken_back()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var marked = await PressAsync(ada, "#bookmark");
        Assert.Equal("true", marked.Html.QuerySelector("#bookmark")!.GetAttribute("aria-pressed"));
        Assert.NotNull((await ada.GetAsync("/guides")).Html.QuerySelector(".guide-row [aria-label=Bookmarked]"));
        var mine = await ada.GetAsync("/guides?mine=bookmarked");
        Assert.Equal(
            "Penalties by hand",
            Assert.Single(mine.Html.QuerySelectorAll(".guide-row .row-title")).TextContent
        );
        Assert.Equal("Bookmarked (1)", mine.Words(".guide-own [aria-current]"));
        var taken = await PressAsync(ada, "#bookmark");
        Assert.Equal("false", taken.Html.QuerySelector("#bookmark")!.GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task A_section_marked_read_counts_once_and_for_its_reader_alone()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var before = await ada.GetAsync(Pro);
        Assert.Contains("0 of 2 sections", before.Words("#reading-progress")!, StringComparison.Ordinal);
        var after = await PressAsync(ada, ".section-mark button");
        await ada.SubmitAsync(before, ".section-mark", ("on", "true"));
        Assert.Contains("1 of 2 sections", after.Words("#reading-progress")!, StringComparison.Ordinal);
        Assert.Contains("1 of 2 sections read", (await ada.GetAsync("/guides")).Text, StringComparison.Ordinal);
        var bob = await site.Host.SignedInClientAsync(new Person());
        Assert.Contains(
            "0 of 2 sections",
            (await bob.GetAsync(Pro)).Words("#reading-progress")!,
            StringComparison.Ordinal
        );
        var unread = await PressAsync(ada, ".section-mark button");
        Assert.Contains("0 of 2 sections", unread.Words("#reading-progress")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_section_can_neither_be_marked_nor_be_the_place_nor_hold_a_highlight()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var page = await ada.GetAsync(Pro);
        var closed = $"{await SectionAsync("Derive both")}";
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await ada.SubmitAsync(page, ".section-mark", ("section", closed), ("on", "true"))).Status
        );
        var notes = await ada.GetAsync(Pro + "/notes");
        var refused = await ada.SubmitAsync(
            notes,
            "#new form",
            ("Input.Section", closed),
            ("Input.Passage", "the ridge solution")
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("closed for you", refused.Words(".field-error")!, StringComparison.Ordinal);
        Assert.Equal("the ridge solution", refused.Html.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task One_resumes_where_one_stopped_unless_that_is_the_beginning()
    {
        var ada = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        Assert.Null((await ada.GetAsync(Pro)).Html.QuerySelector(".resume"));
        await StopAsync(ada, "Draw the *penalties*");
        Assert.Null((await ada.GetAsync(Pro)).Html.QuerySelector(".resume"));
        await StopAsync(ada, "Derive both");
        Assert.Equal("Derive both", (await ada.GetAsync(Pro)).Words(".resume a"));
    }

    [Fact]
    public async Task A_note_on_a_passage_is_kept_edited_and_removed()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var notes = await ada.GetAsync(Pro + "/notes");
        var kept = await ada.ArriveAsync(
            await ada.SubmitAsync(
                notes,
                "#new form",
                ("Input.Passage", " Draw a circle\n and a diamond "),
                ("Input.Note", "On paper <first>.")
            )
        );
        Assert.Equal("Draw a circle and a diamond", kept.Words(".note-passage"));
        Assert.Equal("On paper <first>.", kept.Words(".note-text"));
        var guide = await ada.GetAsync(Pro);
        Assert.Equal(
            "Draw a circle and a diamond",
            guide.Html.QuerySelector("[data-passage]")!.GetAttribute("data-passage")
        );
        var edited = await ada.ArriveAsync(
            await ada.SubmitAsync(kept, ".note-edit form[action*=edit]", ("Input.Note", "Twice."))
        );
        Assert.Equal("Twice.", edited.Words(".note-text"));
        var gone = await ada.ArriveAsync(await ada.SubmitAsync(edited, ".note-edit form[action*=remove]"));
        Assert.Null(gone.Html.QuerySelector(".note-passage"));
    }

    [Fact]
    public async Task A_note_saved_in_two_tabs_shows_both_and_loses_none()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        await MarkAsync(ada, "Draw a circle");
        var (first, second) = (await ada.GetAsync(Pro + "/notes"), await ada.GetAsync(Pro + "/notes"));
        await ada.SubmitAsync(first, ".note-edit form[action*=edit]", ("Input.Note", "From the first tab"));
        var conflict = await ada.SubmitAsync(
            second,
            ".note-edit form[action*=edit]",
            ("Input.Note", "From the second tab")
        );
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("From the first tab", conflict.Words(".stored-text")!, StringComparison.Ordinal);
        Assert.Contains("From the second tab", conflict.Words(".note-edit textarea")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", "", "Choose or paste")]
    [InlineData("\u200B\u200D", "", "Choose or paste")]
    [InlineData(2_001, "", "2,000 is the most")]
    [InlineData("Draw", 4_001, "4,000 is the most")]
    public async Task A_passage_or_note_that_cannot_be_kept_says_why(object passage, object note, string message)
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var answer = await MarkAsync(ada, Text(passage), Text(note));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.Words(".field-error")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_opened_before_its_guide_was_renamed_can_still_be_marked()
    {
        const string Old = "penalties-by-foot";
        await site.Host.QueryAsync(async db =>
        {
            db.SlugAliases.Add(
                new()
                {
                    Kind = Catalog.SlugKind.Guide,
                    OldSlug = Old,
                    NewSlug = ReadingDatabase.ProGuide,
                    CreatedAt = DateTimeOffset.UnixEpoch,
                }
            );
            return await db.SaveChangesAsync();
        });
        var ada = await site.Host.SignedInClientAsync(new Person());
        var page = await ada.GetAsync(Pro);
        foreach (var form in page.Html.QuerySelectorAll(".section-mark, form[action$='/bookmark']"))
        {
            form.SetAttribute("action", form.GetAttribute("action")!.Replace(ReadingDatabase.ProGuide, Old));
        }

        await ada.SubmitAsync(page, ".section-mark", ("on", "true"));
        await ada.SubmitAsync(page, "form[action$='/bookmark']", ("on", "true"));
        var after = await ada.GetAsync(Pro);
        Assert.Contains("1 of 2 sections", after.Words("#reading-progress")!, StringComparison.Ordinal);
        Assert.Equal("true", after.Html.QuerySelector("#bookmark")!.GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task The_same_passage_marked_twice_is_one_highlight()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MarkAsync(ada, "Draw a circle")));
        await MarkAsync(ada, "Draw a circle", "With a note now.");
        var notes = await ada.GetAsync(Pro + "/notes");
        Assert.Single(notes.Html.QuerySelectorAll(".note-passage"));
        Assert.Equal("With a note now.", notes.Words(".note-text"));
    }

    [Fact]
    public async Task Words_marked_with_Pro_are_withheld_once_it_has_ended_and_the_note_stays()
    {
        var person = new Person { IsPro = true };
        var member = await person.JoinAsync(site.Host);
        var ada = await site.Host.SignInAsync(person);
        var closed = await SectionAsync("Derive both");
        var notes = await ada.GetAsync(Pro + "/notes");
        await ada.SubmitAsync(
            notes,
            "#new form",
            ("Input.Section", $"{closed}"),
            ("Input.Passage", "Sealedprose: the ridge solution"),
            ("Input.Note", "My own words")
        );
        Assert.Contains("Sealedprose", (await ada.GetAsync(Pro + "/notes")).Text, StringComparison.Ordinal);
        await site.Host.QueryAsync(db => db.Entitlements.Where(e => e.MemberId == member).ExecuteDeleteAsync());
        var after = await ada.GetAsync(Pro + "/notes");
        Assert.DoesNotContain("Sealedprose", after.Text, StringComparison.Ordinal);
        Assert.Equal("My own words", after.Words(".note-text"));
        Assert.DoesNotContain("Sealedprose", (await ada.GetAsync(Pro)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_edits_or_removes_the_highlight_of_somebody_else()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        await MarkAsync(ada, "Draw a circle", "Hers.");
        var form = (await ada.GetAsync(Pro + "/notes")).Html.QuerySelector(".note-edit form[action*=edit]")!;
        var id = form.GetAttribute("action")!.Split("id=")[1];
        var bob = await site.Host.SignedInClientAsync(new Person());
        await MarkAsync(bob, "Draw a diamond", "His.");
        var his = await bob.GetAsync(Pro + "/notes");
        his.Html.QuerySelector(".note-edit form[action*=edit]")!
            .SetAttribute("action", $"{Pro}/notes?handler=edit&id={id}");
        his.Html.QuerySelector(".note-edit form[action*=remove]")!
            .SetAttribute("action", $"{Pro}/notes?handler=remove&id={id}");
        var edited = await bob.SubmitAsync(his, ".note-edit form[action*=edit]", ("Input.Note", "Mine."));
        Assert.Equal(HttpStatusCode.NotFound, edited.Status);
        await bob.SubmitAsync(his, ".note-edit form[action*=remove]");
        Assert.Equal("Hers.", (await ada.GetAsync(Pro + "/notes")).Words(".note-text"));
    }

    private static string Text(object value) => value is int length ? new string('a', length) : (string)value;

    private async Task<Page> MarkAsync(Browser reader, string passage, string note = "") =>
        await reader.SubmitAsync(
            await reader.GetAsync(Pro + "/notes"),
            "#new form",
            ("Input.Section", $"{await SectionAsync("Draw the *penalties*")}"),
            ("Input.Passage", passage),
            ("Input.Note", note)
        );

    private async Task StopAsync(Browser reader, string section)
    {
        var page = await reader.GetAsync(Pro);
        page.Html.QuerySelector(".section-mark")!.SetAttribute("action", Pro + "/read?handler=place");
        var answer = await reader.SubmitAsync(page, ".section-mark", ("section", $"{await SectionAsync(section)}"));
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
    }

    private Task<int> SectionAsync(string title) =>
        site.Host.QueryAsync(db => db.GuideSections.Where(s => s.Title == title).Select(s => s.Id).SingleAsync());

    private static async Task<Page> PressAsync(Browser reader, string button)
    {
        var page = await reader.GetAsync(Pro);
        var element = page.Html.QuerySelector(button)!;
        var form = element.Closest("form")!;
        var selector = string.IsNullOrEmpty(form.Id) ? $"form[action='{form.GetAttribute("action")}']" : $"#{form.Id}";
        return await reader.ArriveAsync(
            await reader.SubmitAsync(page, selector, ("on", element.GetAttribute("value")))
        );
    }
}
