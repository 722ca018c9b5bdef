using InterviewPrep.Rendering.Formulas;
using InterviewPrep.Rendering.Html;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class MathematicsTests
{
    private static readonly string[] Ordinary =
    [
        @"\hat{\beta}=\arg\min_{\beta}\ \frac{1}{2n}\lVert y-X\beta\rVert_2^2+\lambda\lVert\beta\rVert_1",
        @"\begin{aligned}a&=\sqrt[3]{b}\\&\approx\sum_{i=1}^{N}\binom{n}{k}x_i\end{aligned}",
        @"\begin{pmatrix}\sigma_1^2&0\\0&\sigma_2^2\end{pmatrix}\quad f(x)=\begin{cases}x&x\ge0\\0&x<0\end{cases}",
        @"\xrightarrow{p}\;\underbrace{\mathrm{KL}(q\,\|\,p)}_{\ge 0}\;\overline{ab}\;\widehat{xyz}\;\vec{v}",
        @"\left(\frac{QK^{\top}}{\sqrt{d_k}}\right)\mathbb{E}\,\mathcal{N}\,\boldsymbol{\theta}\,\text{ if }x\neq y",
        @"\begin{array}{c|c}a&b\\\hline c&d\end{array}\;\boxed{x}\;\cancel{y}\;\colorbox{yellow}{z}\;\color{red}w",
        @"\tag{1}\oint\limits_C\prod\lim_{n\to\infty}\Bigl[\tfrac12\Bigr]\;\stackrel{!}{=}\;\overset{a}{b}\;\rule{1em}{2pt}",
    ];

    [Fact]
    public async Task A_formula_in_a_line_is_for_eyes_and_for_listeners()
    {
        var rendered = await Rendered.TrustedAsync("so $x^2$ it is");

        Assert.StartsWith(
            "<p>so <span class=\"math math-inline\"><span class=\"katex\"><span class=\"katex-mathml\"><math>",
            rendered.Html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<annotation encoding=\"application/x-tex\">x^2</annotation>",
            rendered.Html,
            StringComparison.Ordinal
        );
        Assert.Contains("<span class=\"katex-html\" aria-hidden=\"true\">", rendered.Html, StringComparison.Ordinal);
        Assert.Empty(rendered.Problems);
        Assert.True(rendered.HasMathematics);
        Assert.False((await Rendered.TrustedAsync("so it is")).HasMathematics);
    }

    [Theory]
    [InlineData("$$x$$")]
    [InlineData("$$\nx\n$$")]
    [InlineData("$$ a\n- b\n= c $$")]
    [InlineData("> $$\n> x\n> $$")]
    [InlineData("- $$\n  x\n  $$")]
    public async Task A_formula_on_lines_of_its_own_is_displayed(string markdown)
    {
        var html = (await Rendered.TrustedAsync(markdown)).Html;

        Assert.Contains(
            "<div class=\"math-display\" role=\"group\" aria-label=\"Formula\" tabindex=\"0\"><span class=\"math math-block\">",
            html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("$", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It costs $5 and $10.")]
    [InlineData("A $ b $ c")]
    [InlineData("US$5, A$6")]
    [InlineData(@"\$x\$")]
    [InlineData("`$x$`")]
    [InlineData("$$ is money")]
    [InlineData("$")]
    public async Task Money_stays_money(string markdown) =>
        Assert.False((await Rendered.TrustedAsync(markdown)).HasMathematics);

    [Theory]
    [InlineData("$\\frac{a$", 1, 9)]
    [InlineData("ok $x$\n\nand *then* $a_1_2$", 3, 16)]
    [InlineData("$$\nx\n+ \\foo\n$$", 3, 3)]
    [InlineData("> quoted\n> $$\n> \\foo\n> $$", 3, 3)]
    [InlineData("first $a\nb \\foo$", 2, 3)]
    [InlineData("- item\n\n  $\\foo$", 3, 4)]
    public async Task An_error_has_its_line_and_column_and_the_formula_stays_source(
        string markdown,
        int line,
        int column
    )
    {
        var rendered = await Rendered.TrustedAsync(markdown);

        var problem = Assert.Single(rendered.Problems);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.StartsWith("This formula is not set: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("<code class=\"math-error\">$", rendered.Html, StringComparison.Ordinal);
        Assert.False(rendered.IsDegraded);
    }

    [Theory]
    [InlineData("longer than 2,000", "x", 2_000, "")]
    [InlineData("nested more than 50", "{", 51, "}")]
    [InlineData("nested more than 50", "\\left(", 51, "\\right)")]
    [InlineData("more than 200 cells", "&", 201, "")]
    [InlineData("define no macros", "\\def\\a{x}", 1, "")]
    [InlineData("define no macros", "\\newcommand{\\a}{x}", 1, "")]
    [InlineData("define no macros", "\\renewcommand{\\a}{x}", 1, "")]
    [InlineData("define no macros", "\\let\\a=b", 1, "")]
    [InlineData("back more than 20 em", "\\kern-21em", 1, "")]
    [InlineData("back more than 20 em", "\\hspace{ - 11 em}", 2, "")]
    [InlineData("back more than 20 em", "\\!", 100, "")]
    public void A_formula_that_would_cost_too_much_is_refused_before_the_engine(
        string reason,
        string part,
        int times,
        string end
    ) => Assert.Contains(reason, FormulaLimits.Refuse(Nested(part, times, end)), StringComparison.Ordinal);

    [Theory]
    [InlineData("x", 1_999, "")]
    [InlineData("{", 50, "}")]
    [InlineData("\\!", 60, "")]
    [InlineData("&", 200, "")]
    [InlineData("\\{", 100, "\\}")]
    [InlineData("\\leftarrow ", 100, "")]
    public void A_formula_at_the_limit_is_not_refused(string part, int times, string end) =>
        Assert.Null(FormulaLimits.Refuse(Nested(part, times, end)));

    [Theory]
    [InlineData("\\frac{1}{", 49, "}")]
    [InlineData("\\sqrt{", 50, "}")]
    [InlineData("\\left(", 50, "\\right)")]
    public async Task A_formula_at_the_limit_of_nesting_is_set(string part, int times, string end) =>
        Assert.True((await Rendered.TrustedAsync($"$${Nested(part, times, end)}$$")).HasMathematics);

    [Fact]
    public async Task An_unclosed_formula_keeps_its_words_and_is_reported()
    {
        var rendered = await Rendered.TrustedAsync("> $$\n> never closed\n\nafter $$");

        Assert.Contains("never closed", rendered.Html, StringComparison.Ordinal);
        Assert.Contains("<p>after $$</p>", rendered.Html, StringComparison.Ordinal);
        Assert.Single(rendered.Problems);
    }

    [Fact]
    public void The_allow_list_takes_nothing_from_ordinary_formulas_but_the_name_spaces()
    {
        var engine = KatexEngine.Load();
        foreach (var tex in Ordinary)
        {
            var raw = Assert.IsType<string>(engine(tex, isDisplay: true).Html);
            var before = Tree.Parse(raw);
            var after = Tree.Parse(raw);
            Sanitiser.Clean(after, AllowList.Mathematics);
            foreach (var element in Tree.Elements(before))
            {
                element.RemoveAttribute("xmlns");
            }

            Assert.Equal(HtmlWriter.Inner(before), HtmlWriter.Inner(after));
        }
    }

    [Fact]
    public async Task Only_mathematics_has_styles_and_they_neither_load_nor_fix()
    {
        foreach (var tex in Ordinary)
        {
            CleanHtml.Verify((await Rendered.TrustedAsync($"$${tex}$$")).Html);
        }
    }

    private static string Nested(string part, int times, string end) =>
        string.Concat(Enumerable.Repeat(part, times)) + "x" + string.Concat(Enumerable.Repeat(end, times));
}
