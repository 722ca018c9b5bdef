using AngleSharp.Html.Parser;
using InterviewPrep.Rendering;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class TeaserTests
{
    private static readonly string Words = string.Concat(Enumerable.Repeat("word ", 200));

    // Long enough that a third of the section is not what cuts.
    private static readonly string Padding = $"<p>{Words}</p>";

    [Fact]
    public void A_long_section_shows_at_most_150_characters_cut_at_a_word() =>
        Assert.Equal($"<p>{Words[..149]}…</p>", Teaser.Cut($"<p>{Words}</p>"));

    [Fact]
    public void A_short_section_shows_at_most_a_third() =>
        Assert.Equal("<p>one two…</p>", Teaser.Cut("<p>one two three four five six</p>"));

    [Theory]
    [InlineData("", "")]
    [InlineData("<p> </p>", "")]
    [InlineData(null, "")]
    [InlineData("<p>word</p>", "<p>…</p>")]
    [InlineData("<pre><code>x = 1</code></pre>", "<p>…</p>")]
    public void Where_nothing_can_be_shown_nothing_is(string? html, string teaser) =>
        Assert.Equal(teaser, Teaser.Cut(html));

    [Fact]
    public void Tags_are_closed_and_an_emphasis_with_nothing_in_it_is_left_out()
    {
        Assert.Equal(
            "<p>a <strong>bold <em>word</em></strong>…</p>",
            Teaser.Cut($"<p>a <strong>bold <em>word {Long(200)}</em></strong></p>{Padding}")
        );
        Assert.Equal("<p>a word…</p>", Teaser.Cut($"<p>a word <strong><em>{Long(200)}</em></strong></p>{Padding}"));
    }

    [Fact]
    public void A_word_of_several_elements_is_not_cut_between_them() =>
        Assert.Equal("<p>first…</p>", Teaser.Cut($"<p>first half<strong>{Long(200)}</strong></p>{Padding}"));

    [Fact]
    public void A_link_is_its_words_and_anchors_and_notes_are_nothing() =>
        Assert.Equal(
            "<p>see this and that…</p>",
            Teaser.Cut(
                $"<p>see <a href=\"/x\">this</a><a class=\"footnote-ref\" href=\"#fn:1\"><sup>1</sup></a> and that {Long(200)}</p>{Padding}"
            )
        );

    [Fact]
    public void Code_and_formulas_are_kept_whole_or_dropped_whole()
    {
        Assert.Equal(
            "<p>so <code>a b &lt; c</code> holds…</p>",
            Teaser.Cut($"<p>so <code>a b &lt; c</code> holds {Long(200)}</p>{Padding}")
        );
        Assert.Equal("<p>so…</p>", Teaser.Cut($"<p>so <code>a b {Long(150)}</code> holds</p>{Padding}"));
        Assert.Equal("<p>so…</p>", Teaser.Cut($"<p>so f<code>{Long(150)}</code> holds</p>{Padding}"));
    }

    [Theory]
    [InlineData("<pre><code>w = 0</code></pre>")]
    [InlineData("<table><tr><td>1</td></tr></table>")]
    public void What_interrupts_a_sentence_ends_the_teaser(string block)
    {
        var rest = string.Concat(Enumerable.Repeat("<p>and more words after it</p>", 20));

        Assert.Equal("<p>The gradient is…</p>", Teaser.Cut($"<p>The gradient is</p>{block}{rest}"));
    }

    [Fact]
    public async Task A_formula_of_the_renderer_survives_with_all_it_needs()
    {
        var section = (await Rendered.TrustedAsync($"### T\n\nWhere $\\lambda\\ge0$ is small, {Words}")).Html;

        var teaser = Teaser.Cut(section);

        Assert.StartsWith(
            "<p>Where <span class=\"math math-inline\"><span class=\"katex\">",
            teaser,
            StringComparison.Ordinal
        );
        Assert.EndsWith("word…</p>", teaser, StringComparison.Ordinal);
        Assert.True(RenderedMarkdown.ContainsMathematics(teaser));
        CleanHtml.Verify(teaser);
    }

    [Fact]
    public async Task Blocks_become_one_paragraph_and_what_stands_before_the_first_word_is_passed_over()
    {
        var section = await Rendered.TrustedAsync(
            $"### Title\n\n```python\ncode\n```\n\n| a |\n|---|\n| b |\n\n$$\nx\n$$\n\n![alt](/a.png)\n\n> [!NOTE] Kind\n> one\n\n- two\n- three\n\n{Words}"
        );

        Assert.StartsWith("<p>one two three word word ", Teaser.Cut(section.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_without_spaces_is_cut_between_characters() =>
        Assert.Equal($"<p>{new string('\u640d', 149)}…</p>", Teaser.Cut($"<p>{new string('\u640d', 600)}</p>"));

    [Theory]
    [InlineData("<script>alert(1)</script><p onclick=alert(1)>a b c d e f g h i j</p>")]
    [InlineData("<p><strong style=color:red onclick=x>a</strong> b c d e f g h i j")]
    [InlineData("</p></div><p>&lt;script&gt; a b c d e f g h i j k l m n o p")]
    [InlineData(
        "<span class=\"math math-inline\"><img src=x onerror=alert(1)><script>x</script>a</span> b c d e f g h"
    )]
    public void Whatever_comes_in_clean_html_comes_out(string html) => CleanHtml.Verify(Teaser.Cut(html));

    [Fact]
    public void Ten_thousand_nested_elements_do_no_harm()
    {
        var html = string.Concat(Enumerable.Repeat("<div><em>", 10_000)) + "a b c d e f";

        Assert.EndsWith("…</p>", Teaser.Cut(html), StringComparison.Ordinal);
        Assert.Equal("a b c d e f", PlainText.From(html));
    }

    [Fact]
    public void What_is_seen_is_never_more_than_a_third()
    {
        for (var length = 1; length < 200; length++)
        {
            var text = Words[..length].Trim();
            var seen = new HtmlParser().ParseDocument(Teaser.Cut($"<p>{text}</p>")).Body!.TextContent.Length;
            Assert.True(seen <= Math.Max(1, text.Length / 3), $"{seen} of {text.Length}");
        }
    }

    private static string Long(int characters) => new('x', characters);
}
