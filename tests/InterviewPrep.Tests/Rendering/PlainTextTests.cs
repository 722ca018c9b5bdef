using InterviewPrep.Rendering;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("# Title\n\nOne *two*\nthree", "Title One two three")]
    [InlineData("- a\n- b\n\n| c | d |\n|---|---|\n| e | f |", "a b c d e f")]
    [InlineData("so $x^2$ and\n\n$$\ny\n$$\n\nend", "so x^2 and y end")]
    [InlineData("`a < b` & \"c\"", "a < b & \"c\"")]
    [InlineData("![alt](/a.png) word[^1]\n\n[^1]: note", "alt word note")]
    [InlineData("```python\nx = 1\n```", "x = 1")]
    [InlineData("> [!TIP] Mind\n> it", "Tip Mind it")]
    [InlineData(":::steps\n### Ask (1 min)\nnow\n:::", "Ask 1 min now")]
    [InlineData("em*pha*sis", "emphasis")]
    [InlineData("", "")]
    public async Task Words_are_left(string markdown, string text) =>
        Assert.Equal(text, PlainText.From((await Rendered.TrustedAsync(markdown)).Html));

    [Fact]
    public void Scripts_are_no_words() =>
        Assert.Equal("a b", PlainText.From("<p>a<script>x</script></p><style>y</style><p>b"));
}
