using AngleSharp.Html.Parser;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class HighlightingTests
{
    [Theory]
    [InlineData("python", "@cache\ndef f(x: int): # c", "meta:@cache keyword:def title:f type:int comment:# c")]
    [InlineData("py", "f\"a\" + '''b\nc''' is None", "string:f\"a\" string:'''b\nc''' keyword:is literal:None")]
    [InlineData("sql", "select count(*) FROM t -- c", "keyword:select title:count keyword:FROM comment:-- c")]
    [InlineData("sql", "x = 'it''s' AND 1.5", "string:'it' string:'s' keyword:AND number:1.5")]
    [InlineData("bash", "echo \"$A\" ${B} $# a#b # c", "type:echo string:\"$A\" variable:${B} variable:$# comment:# c")]
    [InlineData("json", "{\"a\": [1, \"b\", true]}", "attr:\"a\" number:1 string:\"b\" literal:true")]
    [InlineData("yaml", "a: 1\n- b: c#d # e", "attr:a number:1 attr:b comment:# e")]
    [InlineData("javascript", "const f = `a\n${b}` // c", "keyword:const string:`a\n${b}` comment:// c")]
    [InlineData("typescript", "interface A { x: number }", "keyword:interface type:number")]
    [InlineData(
        "csharp",
        "#nullable enable\nreturn \"\"\"a\"b\"\"\";",
        "meta:#nullable enable keyword:return string:\"\"\"a\"b\"\"\""
    )]
    [InlineData(
        "cpp",
        "#include <x>\nint main() { /* c\nd */ }",
        "meta:#include <x> type:int title:main comment:/* c\nd */"
    )]
    [InlineData("c", "unsigned n = 0x1F;", "type:unsigned number:0x1F")]
    [InlineData("r", "x <- data.frame(TRUE) # c", "type:data.frame literal:TRUE comment:# c")]
    [InlineData("java", "@Override public void f()", "meta:@Override keyword:public keyword:void title:f")]
    [InlineData("rust", "fn g<'a>(c: &'a char) { 'x' }", "keyword:fn type:char string:'x'")]
    [InlineData("go", "func main() { return nil }", "keyword:func title:main keyword:return literal:nil")]
    public async Task Tokens_have_their_classes(string language, string code, string expected)
    {
        var html = (await Rendered.TrustedAsync($"```{language}\n{code}\n```")).Html;

        var spans = new HtmlParser().ParseDocument(html).QuerySelectorAll("code span");
        Assert.Equal(
            expected,
            string.Join(' ', spans.Select(span => $"{span.ClassName!["hljs-".Length..]}:{span.TextContent}"))
        );
    }

    [Fact]
    public async Task Code_of_an_unknown_language_is_left_alone() =>
        Assert.Equal(
            "<pre tabindex=\"0\"><code class=\"language-klingon\">if x\n</code></pre>",
            (await Rendered.TrustedAsync("```klingon\nif x\n```")).Html
        );

    [Fact]
    public async Task Code_in_a_line_is_left_alone() =>
        Assert.Equal("<p><code>if x</code></p>", (await Rendered.TrustedAsync("`if x`")).Html);

    [Theory]
    [InlineData("python", "\"unclosed")]
    [InlineData("cpp", "/* unclosed")]
    [InlineData("bash", "${unclosed")]
    [InlineData("rust", "'")]
    [InlineData("csharp", "\"\\")]
    [InlineData("java", "@")]
    public async Task Unfinished_code_keeps_every_character(string language, string code)
    {
        var html = (await Rendered.TrustedAsync($"```{language}\n{code}\n```")).Html;

        Assert.Equal(code + "\n", new HtmlParser().ParseDocument(html).QuerySelector("code")!.TextContent);
    }
}
