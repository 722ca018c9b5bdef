using InterviewPrep.Guides;
using Xunit;

namespace InterviewPrep.Tests.Packs.Guides;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData("<p>Two words, and - three <em>more</em>.</p><p>Next</p>", 6)]
    [InlineData("<p>A <span class=\"math math-inline\">x + y + z</span> b</p>", 5)]
    [InlineData("<div class=\"math-display\"><span class=\"math math-block\">x</span></div>", 12)]
    [InlineData("<pre><code>a = 1\n\nb = 2\n</code></pre>", 16)]
    [InlineData("<p><img src=\"/media/a.svg\" alt=\"many words that nobody sees\"> seen</p>", 41)]
    [InlineData("", 0)]
    public void Formulas_code_and_pictures_count_as_words(string html, int words) =>
        Assert.Equal(words, ReadingTime.Words(html));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(220, 1)]
    [InlineData(221, 2)]
    public void Minutes_are_rounded_up_and_never_none(int words, int minutes) =>
        Assert.Equal(minutes, ReadingTime.Minutes([string.Join(' ', Enumerable.Repeat("word", words))]));
}
