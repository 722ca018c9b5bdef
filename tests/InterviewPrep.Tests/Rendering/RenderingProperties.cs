using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Html;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

/// <summary>What holds for every text, tried on texts made of what Markdown, HTML and TeX are made of.</summary>
public sealed class RenderingProperties
{
    private static readonly string[] Parts =
    [
        .. "a|word |*|**|_|~~|`|# |### |- |1. |> |> [!NOTE] |[|](|)|![|<|>|</|\"|'|&|&#106;|$|$$|\\|{|}|^|\\frac|\\sqrt{".Split(
            '|'
        ),
        .. "javascript:|https://a.b/c|mailto:|question:|<script>|<img src=x onerror=alert(1)>|<svg>|<!--|-->|[^1]|[^1]: ".Split(
            '|'
        ),
        .. "(1 min)|- [x] |[a]|onclick=|style=|x_1|^2|\\alpha |\\text{|\\begin{matrix}|&|\\\\".Split('|'),
        " ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "|",
        "|--|",
        "\n|-|\n",
        "```\n",
        "```python\n",
        ":::steps\n",
        "\n:::\n",
        "---\n",
        "===\n",
        "[a]: /b\n",
        "\0",
        "\r",
        "\r\n",
        "\u202e",
        "\ud83d\ude00",
        "\u00e9",
        "\u640d",
    ];

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Arbitrary<string> Texts { get; } =
        Gen.Frequency((9, Gen.Elements(Parts)), (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")))
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();

    [Fact]
    public void No_text_throws_and_what_comes_out_is_on_the_list() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    CleanHtml.Verify(Trusted(text).Html);
                    CleanHtml.Verify(Rendered.UntrustedAsync(text).GetAwaiter().GetResult().Html);
                    CleanHtml.Verify(Rendered.InlineAsync(text).GetAwaiter().GetResult().Html);
                }
            )
            .Check(Thorough);

    [Fact]
    public void What_comes_out_is_read_by_a_browser_as_it_was_meant() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var html = Rendered.UntrustedAsync(text).GetAwaiter().GetResult().Html;
                    Assert.Equal(
                        html,
                        HtmlWriter.Inner(new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!)
                    );
                }
            )
            .Check(Thorough);

    [Fact]
    public void Every_problem_has_a_place_in_the_text() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var lines = text.Split('\n');
                    return Trusted(text)
                        .Problems.All(problem =>
                            problem.Line >= 1
                            && problem.Line <= lines.Length
                            && problem.Column >= 1
                            && problem.Column <= lines[problem.Line - 1].Length + 1
                        );
                }
            )
            .Check(Thorough);

    [Fact]
    public void A_teaser_is_clean_and_shows_at_most_150_characters() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var teaser = Teaser.Cut(Trusted(text).Html);
                    CleanHtml.Verify(teaser);
                    var seen = new HtmlParser().ParseDocument(teaser).Body!;
                    foreach (var hidden in seen.QuerySelectorAll(".katex-mathml").ToList())
                    {
                        hidden.Remove();
                    }

                    var isShort = seen.TextContent.Length <= Teaser.MaxCharacters;
                    return teaser.Length == 0
                        || (
                            isShort
                            && teaser.StartsWith("<p>", StringComparison.Ordinal)
                            && teaser.EndsWith("…</p>", StringComparison.Ordinal)
                        );
                }
            )
            .Check(Thorough);

    [Fact]
    public void Html_of_any_kind_is_read_as_words_without_an_exception() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    CleanHtml.Verify(Teaser.Cut(text));
                    return !PlainText.From(text).Contains('\n', StringComparison.Ordinal);
                }
            )
            .Check(Thorough);

    private static RenderedMarkdown Trusted(string text) => Rendered.TrustedAsync(text).GetAwaiter().GetResult();
}
