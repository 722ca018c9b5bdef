using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Authoring.Merging;
using Xunit;

namespace InterviewPrep.Tests.Authoring;

public sealed class SequenceMergeTests
{
    [Theory]
    [InlineData("a b c", "a b c", "a b c", "a b c")]
    [InlineData("a b c", "x b c", "a b y", "x b y")]
    [InlineData("a b c", "a b c d", "z a b c", "z a b c d")]
    [InlineData("a b c d e", "a c d e", "a b c d f e", "a c d f e")]
    [InlineData("a b c", "a x c", "a x c", "a x c")]
    [InlineData("", "a", "", "a")]
    [InlineData("a b", "", "a b", "")]
    [InlineData("a b c d e f", "a f", "a b c d e f g", "a f g")]
    public void Changes_that_do_not_touch_are_merged(string origin, string theirs, string ours, string merged) =>
        Assert.Equal(Words(merged), SequenceMerge.Merge(Words(origin), Words(theirs), Words(ours)));

    [Theory]
    [InlineData("a b c", "a x c", "a y c")]
    [InlineData("a b", "a b c", "a b d")]
    [InlineData("a b c", "a c", "a x c")]
    [InlineData("a b c d", "a x c d", "a b y d")]
    [InlineData("", "a", "b")]
    public void Changes_that_touch_are_a_conflict(string origin, string theirs, string ours) =>
        Assert.Null(SequenceMerge.Merge(Words(origin), Words(theirs), Words(ours)));

    [Fact]
    public void Where_one_side_changed_nothing_the_other_wins_whole() =>
        Prop.ForAll(
                Sequences,
                Sequences,
                (origin, ours) =>
                    SequenceMerge.Merge(origin, origin, ours)!.SequenceEqual(ours)
                    && SequenceMerge.Merge(origin, ours, origin)!.SequenceEqual(ours)
                    && SequenceMerge.Merge(origin, ours, ours)!.SequenceEqual(ours)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Neither_side_is_preferred() =>
        Prop.ForAll(
                Sequences,
                Sequences,
                Sequences,
                (origin, a, b) =>
                    (SequenceMerge.Merge(origin, a, b) ?? ["conflict"]).SequenceEqual(
                        SequenceMerge.Merge(origin, b, a) ?? ["conflict"]
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_one_side_added_is_in_every_merge() =>
        Prop.ForAll(
                Sequences,
                Sequences,
                Sequences,
                (origin, a, b) =>
                    SequenceMerge.Merge(origin, a, [.. b, "new"]) is not { } merged || merged.Contains("new")
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string[]> Sequences =>
        Gen.Elements("a", "b", "c", "d").ArrayOf().Select(items => items.Take(8).ToArray()).ToArbitrary();

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
