using InterviewPrep.Web.Pages.Answers;
using Xunit;

namespace InterviewPrep.Web.Tests.Answers;

public sealed class ChangesTests
{
    [Fact]
    public void Lines_that_were_added_removed_and_kept_are_told_apart() =>
        Assert.Equal(
            [new("same", "a"), new("removed", "b"), new("added", "c"), new("same", "d"), new("same", "")],
            Changes.Between("a\nb\nd\n", "a\nc\nd\n")!
        );

    [Theory]
    [InlineData("a", "a", "same a")]
    [InlineData("a", "a\na", "same a, added a")]
    [InlineData("a\na", "a", "same a, removed a")]
    [InlineData("", "a", "added a")]
    public void What_the_texts_share_at_both_ends_is_counted_once(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(", ", Changes.Between(before, after)!.Select(l => $"{l.Kind} {l.Text}")));

    [Fact]
    public void Too_many_lines_that_differ_are_not_compared() =>
        Assert.Null(Changes.Between(Lines("a", 1_001), Lines("b", 1_000)));

    [Fact]
    public void Lines_in_common_do_not_count() =>
        Assert.Equal(
            40_002,
            Changes
                .Between(
                    $"{Lines("a", 20_000)}\nx\n{Lines("b", 20_000)}",
                    $"{Lines("a", 20_000)}\ny\n{Lines("b", 20_000)}"
                )!
                .Count
        );

    private static string Lines(string text, int count) =>
        string.Join('\n', Enumerable.Range(0, count).Select(i => $"{text}{i}"));
}
