using InterviewPrep.Rendering;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class MembersTextTests
{
    [Theory]
    [InlineData("[x](https://example.com)", "https://example.com")]
    [InlineData("<https://example.com>", "https://example.com")]
    [InlineData("[x](/questions)", "/questions")]
    [InlineData("<someone@example.com>", "mailto:someone@example.com")]
    public async Task Links_are_disowned(string markdown, string address)
    {
        var html = (await Rendered.UntrustedAsync(markdown)).Html;

        Assert.Contains($"<a href=\"{address}\" rel=\"ugc nofollow noopener\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_and_the_links_to_them_are_prefixed()
    {
        var html = (await Rendered.UntrustedAsync("# Main\n\n[up](#main) note[^1]\n\n[^1]: x")).Html;

        Assert.Contains("id=\"user-content-main\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#user-content-main\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"user-content-fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#user-content-fn:1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"fn", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_texts_of_one_page_keep_their_ids_apart_by_scope()
    {
        var rendered = await Rendered.Renderer.RenderUntrustedAsync(
            "# Main",
            RenderPriority.Save,
            new IdScope("answer-17-\"><"),
            CancellationToken.None
        );

        Assert.Contains("<h3 id=\"user-content-answer-17-main\">", rendered.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# a", "h3")]
    [InlineData("## a", "h4")]
    [InlineData("###### a", "h6")]
    public async Task Headings_hang_below_those_of_the_page(string markdown, string element) =>
        Assert.StartsWith($"<{element} ", (await Rendered.UntrustedAsync(markdown)).Html, StringComparison.Ordinal);

    [Fact]
    public async Task Html_is_shown_as_typed() =>
        Assert.Equal("<p>&lt;b&gt;x&lt;/b&gt;</p>", (await Rendered.UntrustedAsync("<b>x</b>")).Html);

    [Theory]
    [InlineData("![chart](/media/a.png)", true)]
    [InlineData("![chart](https://example.com/a.png)", false)]
    [InlineData("![chart](//example.com/a.png)", false)]
    [InlineData("![chart](data:image/png;base64,AA==)", false)]
    public async Task Images_come_from_this_site_or_give_way_to_their_words(string markdown, bool isShown)
    {
        var rendered = await Rendered.UntrustedAsync(markdown);

        Assert.Equal(isShown, rendered.Html.Contains("<img ", StringComparison.Ordinal));
        Assert.Contains("chart", rendered.Html, StringComparison.Ordinal);
        Assert.Equal(isShown, rendered.Problems.Count == 0);
    }

    [Fact]
    public async Task Product_links_are_the_editors_alone()
    {
        var rendered = await Rendered.UntrustedAsync("[x](question:some-slug)");

        Assert.Equal("<p>x</p>", rendered.Html);
        Assert.Single(rendered.Problems);
    }

    [Fact]
    public async Task Formulas_beyond_two_hundred_stay_source()
    {
        var rendered = await Rendered.UntrustedAsync(string.Concat(Enumerable.Repeat("$x$ ", 201)));

        Assert.Equal(200, rendered.Html.Split("<span class=\"math ").Length - 1);
        Assert.Contains("<code class=\"math-error\">$x$</code>", rendered.Html, StringComparison.Ordinal);
        Assert.Equal((1, 802), (rendered.Problems[0].Line, rendered.Problems[0].Column));
    }

    [Fact]
    public async Task Formulas_beyond_twenty_thousand_characters_stay_source()
    {
        var formula = "$$" + new string('x', 1_900) + "$$\n\n";
        var rendered = await Rendered.UntrustedAsync(string.Concat(Enumerable.Repeat(formula, 11)));

        Assert.Equal(10, rendered.Html.Split("<span class=\"math ").Length - 1);
        Assert.Single(rendered.Problems);
    }
}
