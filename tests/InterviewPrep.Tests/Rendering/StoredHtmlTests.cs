using InterviewPrep.Access;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Tests.Jobs;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class StoredHtmlTests
{
    private const string Made = "<i>made</i>";

    [Fact]
    public async Task Html_of_an_unsafe_renderer_is_shown_as_escaped_source_wherever_it_is_read()
    {
        await using var site = await WrittenSite.CreateAsync();
        await site.PretendAsync(RendererVersion.LowestSafe - 1, Made);

        var page = await site.ReadAsync(Rooms.Pro(site.Member));
        var shown = await ShownAsync(site);

        Assert.All(shown, html => Assert.DoesNotContain("<i>", html, StringComparison.Ordinal));
        Assert.Equal(
            "<p class=\"source\">Weigh the penalties $|w|$ and $w^2$ against each other.</p>",
            page.Facts.PromptHtml
        );
        Assert.Equal(["Both **closed** forms", "The reason for zeros"], page.Facts.ExpectationsHtml);
        Assert.Equal("What do correlated columns change?", page.FollowUps[0].Html);
        Assert.Equal("<p class=\"source\">**Bold** &amp; &lt;b&gt;</p>", page.Answers.Single().Html);
        Assert.StartsWith(
            "<p class=\"source\">Regularization",
            ((Open)page.Opened.Section(0)).Html,
            StringComparison.Ordinal
        );
        Assert.All(page.Sections, section => Assert.Empty(section.TeaserHtml));
    }

    [Fact]
    public async Task Html_of_the_lowest_safe_renderer_is_shown_as_it_is()
    {
        await using var site = await WrittenSite.CreateAsync();
        await site.PretendAsync(RendererVersion.LowestSafe, Made);

        Assert.All(await ShownAsync(site), html => Assert.Equal(Made, html));
    }

    [Fact]
    public async Task Source_of_a_sealed_text_is_refused_like_its_html()
    {
        await using var site = await WrittenSite.CreateAsync();
        await site.PretendAsync(RendererVersion.LowestSafe - 1, Made);

        var page = await site.ReadAsync(Viewer.Anonymous);

        Assert.IsType<Locked>(page.Opened.Section(0));
        Assert.IsType<Locked>(page.Opened.FollowUpAnswer(0));
    }

    [Fact]
    public async Task Sql_escapes_as_the_renderer_does()
    {
        const string Markdown = "a & b &amp; <script> \u00a0 \"c\" $x$";
        await using var site = await WrittenSite.CreateAsync(text: Markdown);
        await site.PretendAsync(RendererVersion.LowestSafe - 1, Made);

        var page = await site.ReadAsync(Rooms.Pro(site.Member));

        Assert.Equal(StoredHtml.Source(Markdown), page.Own.Answer!.Html);
        Assert.Equal(StoredHtml.Source(Markdown), page.Own.Note!.Html);
    }

    private static async Task<List<string>> ShownAsync(WrittenSite site)
    {
        var page = await site.ReadAsync(Rooms.Pro(site.Member));
        await using var rooms = new Rooms(site.Database.ConnectionString);
        var history = await new AnswerShelf(rooms.Db, Rooms.Settings(), rooms.Clock).HistoryAsync(
            site.Member,
            page.Own.Answer!.Id,
            1,
            10,
            default
        );
        var daily = await new QuestionOfTheDay(rooms.Db, rooms.Clock).ReadAsync(default);
        return
        [
            page.Facts.OverviewHtml!,
            page.Facts.PromptHtml,
            page.Facts.ContextHtml!,
            .. page.Facts.ExpectationsHtml,
            .. page.Facts.ApproachHtml,
            .. page.FollowUps.Select(f => f.Html),
            .. page.Sections.Select(s => s.TeaserHtml),
            ((Open)page.Opened.Section(0)).Html,
            ((Open)page.Opened.FollowUpAnswer(0)).Html,
            page.Answers.Single().Html,
            page.Own.Answer!.Html,
            page.Own.Note!.Html,
            history!.Revisions.Single().Html,
            daily!.PromptHtml,
        ];
    }
}
