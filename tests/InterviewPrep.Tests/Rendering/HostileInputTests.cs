using System.Text;
using InterviewPrep.Rendering;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class HostileInputTests
{
    public static TheoryData<string> Scripts { get; } =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java&#x0A;script:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](<  javascript:alert(1)>)",
        "[x](\u00a0javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://example.com/1)",
        "[x]\n\n[x]: javascript:alert(1)",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml,<svg onload=alert(1)>)",
        "![x](https://example.com/pixel.gif)",
        "![x](//example.com/pixel.gif)",
        "![x](/\\example.com/pixel.gif)",
        "![x](/ok.png \"a\\\" onerror=alert(1) b=\\\"\")",
        "![\" onerror=alert(1) x=\"](/ok.png)",
        "![$\" onerror=alert(1) x=\"$](/ok.png)",
        "[x](/ok \"\" onmouseover=alert(1))",
        "<javascript:alert(1)>",
        "<https://example.com/\"onmouseover=alert(1)>",
        "# x {onclick=alert(1)}",
        "[x](/a){onclick=alert(1) style=\"position:fixed\"}",
        "```js\" onmouseover=alert(1) x=\"\ncode\n```",
        "```\"><script>alert(1)</script>\ncode\n```",
        "~~~python onload=alert(1)\n<script>alert(1)</script>\n~~~",
        "`<script>alert(1)</script>`",
        "$\\href{javascript:alert(1)}{x}$",
        "$\\url{javascript:alert(1)}$",
        "$\\includegraphics{https://example.com/pixel.gif}$",
        "$\\htmlStyle{position:fixed;top:0}{x}$",
        "$\\htmlId{main}{x}$",
        "$\\text{<img src=x onerror=alert(1)>}$",
        "$\\color{red;background:url(https://example.com)}x$",
        "$\\unicode{60}script$",
        "$</annotation><script>alert(1)</script>$",
        "[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
        "| <script>alert(1)</script> | [x](javascript:alert(1)) |\n|--|--|\n| <img onerror=alert(1)> | b |",
        "> [!NOTE] <script>alert(1)</script>\n> [x](javascript:alert(1))",
        ":::steps\n### <script>alert(1)</script> (<b>1 min</b>)\n:::",
        ":::\"onclick=alert(1)\nx\n:::",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    ];

    public static TheoryData<string> Loads { get; } =
    [
        Many("{", 3_000),
        $"${Many("{", 900)}x{Many("}", 900)}$",
        $"$${Many("{", 3_000)}$$",
        $"$${Many("\\sqrt{", 300)}x{Many("}", 300)}$$",
        $"$${Many("\\left(", 300)}x{Many("\\right)", 300)}$$",
        $"$${Many("'", 1_999)}$$",
        $"$${Many("x^", 900)}x$$",
        $"$$\\begin{{matrix}}{Many("a&", 900)}b\\end{{matrix}}$$",
        "$\\def\\a{\\a\\a}\\a$ $\\newcommand{\\b}{\\b\\b}\\b$ $\\let\\c=\\c \\c$",
        $"$${Many("\\frac{1}{", 2_000)}$$",
        Many("$x$ ", 5_000),
        Many("$", 100_000),
        Many("$$\n", 10_000),
        Many("$a ", 33_000),
        $"{Many(">", 200)} quoted",
        $"{Many("> ", 5_000)} quoted",
        Many("- ", 5_000) + "x",
        Many("[", 1_000),
        Many("[", 50_000),
        Many("![", 20_000),
        Many("[a](", 20_000),
        Many("*a ", 30_000),
        Many("*", 90_000),
        Many("**a *b ", 10_000),
        Many("_a__b", 15_000),
        Many("~~a ", 20_000),
        Many("`", 30_000) + "a",
        string.Concat(Enumerable.Range(1, 400).Select(i => Many("`", i) + " ")),
        Many("<", 50_000),
        Many("<a ", 30_000),
        Many("<!--", 20_000),
        Many("&", 90_000),
        Many("\\", 90_000),
        Many("|", 50_000),
        $"|a|\n|-|\n{Many("|a", 20_000)}",
        $"{Many("|a", 500)}|\n{Many("|-", 500)}|\n{Many(Many("|x", 500) + "|\n", 50)}",
        "|a|b\n|--\n||||\n|-|-|-|\n\\|",
        Many("| a\n", 20_000),
        $"|a|\n|-|\n{Many("|", 600)}\n{Many("|\n", 600)}",
        $"[a]: /{Many("b", 2_000)}\n\n{Many("[a] ", 4_900)}",
        $"[a]: /{Many("\\!", 2_500)} \"{Many("\\!", 2_500)}\"\n\n{Many("[a] ", 4_900)}",
        Many("[^1]", 20_000) + "\n\n[^1]: x",
        Many("[^1]: [^1]\n", 5_000),
        Many("[a]: b\n", 10_000),
        Many("# a\n", 10_000),
        Many("a\n===\n", 10_000),
        Many("1. a\n", 15_000),
        Many("> [!NOTE] a\n\n", 5_000),
        Many(":::steps\n", 3_000),
        ":::steps\n" + Many("### a (1 min)\n", 5_000),
        Many("```python\n", 5_000),
        $"```python\n{Many("\"", 40_000)}\n```",
        $"```yaml\n{Many("a:", 20_000)}\n```",
        $"```rust\n{Many("'", 40_000)}\n```",
        Many("a\0b", 1_000),
        "\u202e\u2066right to left\u2069 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
        "\ud800 lone \udfff surrogates \ufffe\uffff",
        Many("e\u0301\u0302\u0303", 5_000),
        Many("\r", 20_000),
        Many("\t", 50_000) + "x",
        Many(" ", 90_000) + "x",
        "",
        " \n\t ",
    ];

    [Theory]
    [MemberData(nameof(Scripts), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_that_runs_loads_or_moves_leaves_the_renderer(string markdown)
    {
        CleanHtml.Verify((await Rendered.TrustedAsync(markdown)).Html);
        CleanHtml.Verify((await Rendered.UntrustedAsync(markdown)).Html);
        CleanHtml.Verify((await Rendered.InlineAsync(markdown)).Html);
    }

    [Theory]
    [MemberData(nameof(Loads), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_its_shape_a_text_comes_back_clean(string markdown)
    {
        CleanHtml.Verify((await Rendered.TrustedAsync(markdown)).Html);
        CleanHtml.Verify((await Rendered.UntrustedAsync(markdown)).Html);
        CleanHtml.Verify((await Rendered.InlineAsync(markdown)).Html);
    }

    [Fact]
    public async Task Ten_megabytes_come_back_as_their_escaped_source()
    {
        var rendered = await Rendered.UntrustedAsync(Many("<b>", 3_500_000));

        Assert.StartsWith("<p class=\"source\">&lt;b&gt;", rendered.Html, StringComparison.Ordinal);
        Assert.Contains("100,000", Assert.Single(rendered.Problems).Message, StringComparison.Ordinal);
        Assert.False(rendered.IsDegraded);
    }

    [Fact]
    public async Task Nesting_beyond_the_parser_comes_back_as_escaped_source_and_not_as_an_error()
    {
        var rendered = await Rendered.TrustedAsync(Many("> ", 200) + "<i>deep</i>");

        Assert.Contains("&lt;i&gt;deep&lt;/i&gt;", rendered.Html, StringComparison.Ordinal);
        Assert.Single(rendered.Problems);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r", "")]
    [InlineData("\r\n", "> ")]
    public async Task A_table_whose_rows_would_be_filled_with_very_many_cells_comes_back_as_escaped_source(
        string end,
        string quote
    )
    {
        var rendered = await Rendered.UntrustedAsync(
            $"{quote}|a|{end}{quote}|-|{end}{quote}{Many("|", 300)}{end}{Many($"{quote}|{end}", 100)}"
        );

        Assert.StartsWith("<p class=\"source\">", rendered.Html, StringComparison.Ordinal);
        Assert.Contains("20,000 cells", Assert.Single(rendered.Problems).Message, StringComparison.Ordinal);
        Assert.False(rendered.IsDegraded);
    }

    [Fact]
    public async Task Many_tables_that_lack_few_cells_each_are_counted_together() =>
        Assert.StartsWith(
            "<p class=\"source\">",
            (await Rendered.UntrustedAsync(Many($"|a|\n|-|\n{Many("|", 100)}\n{Many("|\n", 100)}\n", 3))).Html,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_large_table_is_a_table()
    {
        var rendered = await Rendered.UntrustedAsync(
            $"{Many("|a", 20)}|\n{Many("|-", 20)}|\n{Many(Many("|x", 20) + "|\n", 1_000)}"
        );

        Assert.StartsWith("<div class=\"table-wrap\"", rendered.Html, StringComparison.Ordinal);
        Assert.Empty(rendered.Problems);
    }

    public static TheoryData<string> Growths { get; } =
    [
        $"[a]: /{Many("b", 2_000)}\n\n{Many("[a] ", 600)}",
        $"[a]: / \"{Many("b", 2_000)}\"\n\n{Many("[a] ", 600)}",
        $"![a]\n\n[a]: /{Many("b", 2_000)}\n\n{Many("![a] ", 600)}",
        $"> [a]: /{Many("b", 20_000)}\n\n{Many("[a] ", 2_000)}",
        Many("# a\n", 20_000),
        Many("# a\n", 8_700),
    ];

    [Theory]
    [MemberData(nameof(Growths), DisableDiscoveryEnumeration = true)]
    public async Task A_members_text_that_becomes_megabytes_of_html_comes_back_as_escaped_source(string markdown)
    {
        var rendered = await Rendered.UntrustedAsync(markdown);

        Assert.StartsWith("<p class=\"source\">", rendered.Html, StringComparison.Ordinal);
        Assert.Single(rendered.Problems);
        Assert.False(rendered.IsDegraded);
    }

    [Fact]
    public async Task Formulas_that_become_megabytes_of_html_stay_source_from_there_on()
    {
        using var workbench = new Workbench(1, TimeSpan.FromMinutes(2));
        using var renderer = new MarkdownRenderer(
            NullLogger<MarkdownRenderer>.Instance,
            workbench,
            new(
                new(() => (tex, _) => new(Many(tex, 20_000)), TimeSpan.FromMinutes(1), NullLogger.Instance),
                TimeSpan.FromMinutes(2),
                NullLogger.Instance
            )
        );

        var rendered = await renderer.RenderUntrustedAsync(Many("$abcdefghi$ ", 20), RenderPriority.Save, default);

        Assert.InRange(rendered.Html.Length, 500_000, 1_000_000);
        Assert.EndsWith("<code class=\"math-error\">$abcdefghi$</code></p>", rendered.Html, StringComparison.Ordinal);
        Assert.NotEmpty(rendered.Problems);
    }

    [Fact]
    public async Task A_null_byte_is_shown_as_the_replacement_character() =>
        Assert.Equal("<p>a\ufffdb</p>", (await Rendered.UntrustedAsync("a\0b")).Html);

    private static string Many(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
