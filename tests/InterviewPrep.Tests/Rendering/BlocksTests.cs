using InterviewPrep.Rendering;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class BlocksTests
{
    [Theory]
    [InlineData("NOTE", "note", "Note")]
    [InlineData("tip", "tip", "Tip")]
    [InlineData("Important", "important", "Important")]
    [InlineData("WARNING", "warning", "Warning")]
    public async Task A_callout_prints_its_kind_as_a_word(string marker, string kind, string word) =>
        Assert.Equal(
            $"""
            <div class="alert alert-{kind}" role="note" aria-label="{word}"><p class="alert-title"><span class="alert-kind">{word}</span> Mind <em>the</em> gap</p>
            <p>body</p>
            </div>
            """,
            (await Rendered.TrustedAsync($"> [!{marker}] Mind *the* gap\n> body")).Html
        );

    [Fact]
    public async Task A_callout_needs_no_title()
    {
        var html = (await Rendered.TrustedAsync("> [!NOTE]\n> body\n>\n> - more")).Html;

        Assert.Contains(
            "<span class=\"alert-kind\">Note</span></p>\n<p>body</p>\n<ul>",
            html,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("> \\[!NOTE] x")]
    [InlineData("> text [!NOTE] x")]
    [InlineData("> `[!NOTE]` x")]
    public async Task A_quote_stays_a_quote(string markdown)
    {
        var rendered = await Rendered.TrustedAsync(markdown);

        Assert.StartsWith("<blockquote>", rendered.Html, StringComparison.Ordinal);
        Assert.Empty(rendered.Problems);
    }

    [Fact]
    public async Task An_unknown_callout_stays_a_quote_and_is_reported()
    {
        var rendered = await Rendered.TrustedAsync("text\n\n> [!DANGER] x");

        Assert.Contains("<blockquote>\n<p>[!DANGER] x</p>", rendered.Html, StringComparison.Ordinal);
        Assert.Equal((3, 1), (rendered.Problems[0].Line, rendered.Problems[0].Column));
    }

    [Fact]
    public async Task Steps_are_numbered_cards_with_anchors_and_time_boxes() =>
        Assert.Equal(
            """
            <p>First this.</p>
            <div class="steps">
            <section class="step" id="step-1">
            <div class="step-head"><a class="step-number" href="#step-1">01</a> <h3 class="step-title">Clarify</h3> <span class="tag">30 seconds</span></div>
            <p>Ask.</p>
            </section>
            <section class="step" id="step-2">
            <div class="step-head"><a class="step-number" href="#step-2">02</a> <h3 class="step-title">Model <code>it</code></h3></div>
            <ul>
            <li>a</li>
            </ul>
            </section>
            </div>
            <p>after</p>
            """,
            (
                await Rendered.TrustedAsync(
                    ":::steps\nFirst this.\n\n### Clarify (30 seconds)\nAsk.\n\n### Model `it`\n- a\n:::\n\nafter"
                )
            ).Html
        );

    [Fact]
    public async Task Steps_count_on_through_a_text_and_from_where_the_caller_says()
    {
        var steps = ":::steps\n### a\n:::\n\n:::steps\n### b\n:::\n\n# Step 8";
        var scope = new IdScope("", FirstStep: 7);
        var html = (await Rendered.Renderer.RenderTrustedAsync(steps, scope, CancellationToken.None)).Html;

        Assert.Contains("href=\"#step-7\">07</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#step-8\">08</a>", html, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"step-8-2\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("### Wait (for it)", "Wait (for it)")]
    [InlineData("### (30 seconds)", "(30 seconds)")]
    [InlineData("### In year (2024)", "In year (2024)")]
    public async Task Brackets_that_hold_no_time_stay_in_the_title(string heading, string title)
    {
        var html = (await Rendered.TrustedAsync($":::steps\n{heading}\n:::")).Html;

        Assert.Contains($"<h3 class=\"step-title\">{title}</h3>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n\n:::steps\n### b\ntext", 3)]
    [InlineData(":::steps\ntext\n:::", 1)]
    [InlineData("a\n\n:::stairs\ntext\n:::", 3)]
    public async Task Steps_that_are_none_are_reported_and_lose_no_word(string markdown, int line)
    {
        var rendered = await Rendered.TrustedAsync(markdown);

        Assert.Contains("text", rendered.Html, StringComparison.Ordinal);
        Assert.Equal(line, Assert.Single(rendered.Problems).Line);
    }

    [Fact]
    public async Task A_table_scrolls_by_itself_and_aligns_by_class()
    {
        var html = (await Rendered.TrustedAsync("| a | b |\n|:-:|--:|\n| 1 | $|x|$ |")).Html;

        Assert.StartsWith(
            "<div class=\"table-wrap\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<th class=\"align-center\">a</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"align-right\"><span class=\"math math-inline\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_lists_say_what_is_done()
    {
        var html = (await Rendered.TrustedAsync("- [x] a\n- [ ] b")).Html;

        Assert.Contains("checked=\"checked\" aria-label=\"Done\"> a", html, StringComparison.Ordinal);
        Assert.Contains("type=\"checkbox\" aria-label=\"To do\"> b", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Footnotes_lead_there_and_back()
    {
        var html = (await Rendered.TrustedAsync("a[^x]\n\n[^x]: The note.")).Html;

        Assert.Contains(
            "<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\" aria-label=\"Footnote 1\"><sup>1</sup></a>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<section class=\"footnotes\" aria-label=\"Footnotes\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"#fnref:1\" class=\"footnote-back-ref\" aria-label=\"Back to the text\">",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Struck_words_are_struck_and_single_tildes_are_typed() =>
        Assert.Equal("<p><del>a</del> H~2~O</p>", (await Rendered.TrustedAsync("~~a~~ H~2~O")).Html);

    [Fact]
    public async Task The_empty_corner_of_a_table_is_no_header() =>
        Assert.Contains(
            "<tr><td></td><th>L1</th></tr>",
            (await Rendered.TrustedAsync("| | L1 |\n|---|---|\n| zeros | yes |")).Html.Replace(
                "\n",
                "",
                StringComparison.Ordinal
            ),
            StringComparison.Ordinal
        );
}
