using Xunit;

namespace InterviewPrep.Tests;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("abc", 3, "", "abc")]
    [InlineData("abcd", 3, "", "abc")]
    [InlineData("abcd", 3, "…", "ab…")]
    [InlineData("ab🙂", 4, "", "ab🙂")]
    [InlineData("ab🙂", 3, "", "ab")]
    [InlineData("ab🙂c", 4, "", "ab🙂")]
    [InlineData("ab🙂cd", 4, "…", "ab…")]
    [InlineData("🙂", 1, "", "")]
    [InlineData("🙂", 0, "", "")]
    public void Text_is_cut_at_its_length_and_never_inside_a_character(
        string text,
        int most,
        string mark,
        string kept
    ) => Assert.Equal(kept, text.CutTo(most, mark));
}
