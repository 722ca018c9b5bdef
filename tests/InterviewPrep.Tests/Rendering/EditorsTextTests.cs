using InterviewPrep.Rendering;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class EditorsTextTests
{
    [Theory]
    [InlineData("[x](question:l1-and-l2)", "/questions/l1-and-l2")]
    [InlineData("[x](topic:regularization)", "/topics/regularization")]
    [InlineData("[x](guide:first-loop#q4)", "/guides/first-loop#q4")]
    [InlineData("[x][y]\n\n[y]: question:by-reference", "/questions/by-reference")]
    public async Task Product_links_lead_to_their_pages(string markdown, string address)
    {
        var rendered = await Rendered.TrustedAsync(markdown);

        Assert.Equal($"<p><a href=\"{address}\">x</a></p>", rendered.Html);
        Assert.Empty(rendered.Problems);
    }

    [Theory]
    [InlineData("question:Not A Slug")]
    [InlineData("topic:")]
    [InlineData("guide:../admin")]
    [InlineData("question:a--b")]
    public async Task A_product_link_that_is_no_slug_is_words_and_a_problem_with_its_place(string address)
    {
        var rendered = await Rendered.TrustedAsync($"first line\n\nhere [x](<{address}>)");

        Assert.Equal("<p>first line</p>\n<p>here x</p>", rendered.Html);
        var problem = Assert.Single(rendered.Problems);
        Assert.Equal((3, 6), (problem.Line, problem.Column));
    }

    [Fact]
    public async Task An_image_of_the_pack_is_served_from_our_media()
    {
        var html = (await Rendered.TrustedAsync("![Two curves](images/curves.svg)")).Html;

        Assert.Equal(
            "<p><img src=\"/media/curves.svg\" alt=\"Two curves\" loading=\"lazy\" decoding=\"async\"></p>",
            html
        );
    }

    [Fact]
    public async Task A_link_elsewhere_is_not_disowned() =>
        Assert.Equal(
            "<p><a href=\"https://example.com\">x</a></p>",
            (await Rendered.TrustedAsync("[x](https://example.com)")).Html
        );

    [Fact]
    public async Task A_heading_has_an_anchor_of_its_words() =>
        Assert.Equal(
            "<h3 id=\"why-it-works-in-on\">Why it <em>works</em> in <code>O(n)</code> "
                + "<a class=\"heading-anchor\" href=\"#why-it-works-in-on\" aria-label=\"Link to this heading\">#</a></h3>",
            (await Rendered.TrustedAsync("### Why it *works* in `O(n)`")).Html
        );

    [Fact]
    public async Task Equal_headings_have_different_anchors()
    {
        var html = (await Rendered.TrustedAsync("# Again\n\n# Again\n\n# !!!")).Html;

        Assert.Contains("id=\"again\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"again-2\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"section\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. not a list", "1. not a list")]
    [InlineData("# not a heading", "# not a heading")]
    [InlineData("- not *a* list", "- not <em>a</em> list")]
    [InlineData("> [!NOTE] not a callout", "&gt; [!NOTE] not a callout")]
    [InlineData("    not code", "not code")]
    [InlineData("see [x](topic:trees)", "see <a href=\"/topics/trees\">x</a>")]
    public async Task A_title_is_one_line_without_blocks(string markdown, string html) =>
        Assert.Equal(html, (await Rendered.InlineAsync(markdown)).Html);

    [Fact]
    public async Task A_title_may_hold_mathematics()
    {
        var rendered = await Rendered.InlineAsync("Why $L_1$ is sparse");

        Assert.StartsWith("Why <span class=\"math math-inline\">", rendered.Html, StringComparison.Ordinal);
        Assert.True(rendered.HasMathematics);
    }

    [Fact]
    public async Task Quotes_and_dashes_are_printed_as_typed() =>
        Assert.Equal(
            "<p>\"a\" -- 'b' ... (c) ::d::</p>",
            (await Rendered.TrustedAsync("\"a\" -- 'b' ... (c) ::d::")).Html
        );

    [Fact]
    public async Task The_callers_cancellation_is_the_only_exception()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Rendered.Renderer.RenderTrustedAsync("x", cancelled.Token)
        );
    }

    [Fact]
    public void A_text_that_time_ran_out_for_is_stored_as_safe() =>
        Assert.InRange(RendererVersion.LowestSafe, 1, RendererVersion.TimedOut);
}
