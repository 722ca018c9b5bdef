using InterviewPrep.Quizzes;
using Xunit;

namespace InterviewPrep.Tests.Quizzes;

public sealed class MarkingTests
{
    [Fact]
    public void One_choice_is_right_and_the_others_are_not()
    {
        var item = Item(QuizKind.Choice, Entry(false, "a"), Entry(true, "b"), Entry(false, "c"));

        Assert.Equal(QuizVerdict.Right, Pick(item, "b").Verdict);
        Assert.Equal(QuizVerdict.Wrong, Pick(item, "a").Verdict);
        Assert.Equal([false, false, true], Pick(item, "a").Fits);
        Assert.Equal(QuizVerdict.Incomplete, Pick(item).Verdict);
        Assert.Equal(QuizVerdict.Incomplete, Pick(item, "a", "b").Verdict);
    }

    [Fact]
    public void Several_are_right_only_together_and_without_a_wrong_one()
    {
        var item = Item(QuizKind.Several, Entry(true, "a"), Entry(true, "b"), Entry(false, "c"));

        Assert.Equal(QuizVerdict.Right, Pick(item, "b", "a").Verdict);
        Assert.Equal(QuizVerdict.Wrong, Pick(item, "a").Verdict);
        Assert.Equal(QuizVerdict.Wrong, Pick(item, "a", "b", "c").Verdict);
    }

    [Fact]
    public void An_order_is_right_when_every_entry_is_in_its_place()
    {
        var item = Item(QuizKind.Order, Entry(true, "a"), Entry(true, "b"), Entry(true, "c"));

        Assert.Equal(QuizVerdict.Right, Pick(item, "a", "b", "c").Verdict);
        Assert.Equal([true, false, false], Pick(item, "a", "c", "b").Fits);
        Assert.Equal(QuizVerdict.Wrong, Pick(item, "a", "c", "b").Verdict);
        Assert.Equal(QuizVerdict.Incomplete, Pick(item, "a", "b").Verdict);
        Assert.Equal(QuizVerdict.Incomplete, Pick(item, "a", "b", "b").Verdict);
        Assert.Equal(QuizVerdict.Incomplete, Pick(item, "a", "b", "c", "c").Verdict);
    }

    [Fact]
    public void Pairs_are_right_when_every_left_side_has_its_right_side()
    {
        var item = Item(QuizKind.Match, new(true, "a", "1", "e"), new(true, "b", "2", "e"));

        Assert.Equal(QuizVerdict.Right, Match(item, ("a", "1"), ("b", "2")).Verdict);
        Assert.Equal(QuizVerdict.Wrong, Match(item, ("a", "2"), ("b", "1")).Verdict);
        Assert.Equal([true, false], Match(item, ("a", "1"), ("b", "1")).Fits);
        Assert.Equal(QuizVerdict.Incomplete, Match(item, ("a", "1")).Verdict);
        Assert.Equal(QuizVerdict.Changed, Match(item, ("a", "1"), ("b", "3")).Verdict);
    }

    [Theory]
    [InlineData("0.25 ± 0.005", "0.255", QuizVerdict.Right)]
    [InlineData("0.25 ± 0.005", "0.2551", QuizVerdict.Wrong)]
    [InlineData("0.25 ± 0.005", "1/4", QuizVerdict.Right)]
    [InlineData("9 ± 1 %", "8.91", QuizVerdict.Right)]
    [InlineData("9 ± 1 %", "8.9", QuizVerdict.Wrong)]
    [InlineData("-3.0 ± 0.01", "-3.005", QuizVerdict.Right)]
    [InlineData("-200 ± 1 %", "-198", QuizVerdict.Right)]
    [InlineData("0.3", "0.1 + 0.2", QuizVerdict.Right)]
    [InlineData("0.3", "0.3001", QuizVerdict.Wrong)]
    [InlineData("1497 ± 10", "1,500", QuizVerdict.Right)]
    [InlineData("1497 ± 10", "1,5", QuizVerdict.Incomplete)]
    [InlineData("1497 ± 10", "NaN", QuizVerdict.Incomplete)]
    [InlineData("1497 ± 10", "1e999", QuizVerdict.Incomplete)]
    [InlineData("1497 ± 10", "9^9^9^9", QuizVerdict.Incomplete)]
    [InlineData("1497 ± 10", "", QuizVerdict.Incomplete)]
    [InlineData("1497 ± 10", "1500 rows", QuizVerdict.Incomplete)]
    public void A_number_is_right_within_its_tolerance(string key, string typed, QuizVerdict verdict) =>
        Assert.Equal(verdict, Item(QuizKind.Number, Entry(true, key)).Mark(new() { Typed = typed }).Verdict);

    [Fact]
    public void A_common_wrong_number_is_recognised_as_the_mistake_that_it_is()
    {
        var item = Item(QuizKind.Number, Entry(false, "0.5"), Entry(true, "0.25 ± 0.005"));

        Assert.Equal([true, false], item.Mark(new() { Typed = "1/2" }).Fits);
        Assert.Equal([false, false], item.Mark(new() { Typed = "0.6" }).Fits);
    }

    [Theory]
    [InlineData("(p - y) * x", QuizVerdict.Right)]
    [InlineData("x*p - y*x", QuizVerdict.Right)]
    [InlineData("-(y - p) / (1 / x)", QuizVerdict.Right)]
    [InlineData("p - y", QuizVerdict.Wrong)]
    [InlineData("(p - y) * x + 0.001", QuizVerdict.Wrong)]
    [InlineData("(p - y) * x / 0", QuizVerdict.Wrong)]
    [InlineData("ln(-1)", QuizVerdict.Wrong)]
    [InlineData("(p - z) * x", QuizVerdict.Incomplete)]
    [InlineData("((((", QuizVerdict.Incomplete)]
    [InlineData(" ", QuizVerdict.Incomplete)]
    public void A_formula_is_judged_by_its_values(string typed, QuizVerdict verdict) =>
        Assert.Equal(
            verdict,
            Item(QuizKind.Formula, Entry(true, "`(p - y) * x` for p from 0.01 to 0.99, y from 0 to 1, x from -3 to 3"))
                .Mark(new() { Typed = typed })
                .Verdict
        );

    [Fact]
    public void Where_the_key_is_undefined_anything_goes_and_where_only_the_answer_is_it_is_wrong()
    {
        var item = Item(QuizKind.Formula, Entry(true, "`ln(x)` for x from -1 to 2"));

        Assert.Equal(QuizVerdict.Right, item.Mark(new() { Typed = "2 * ln(sqrt(x))" }).Verdict);
        Assert.Equal(QuizVerdict.Right, item.Mark(new() { Typed = "ln(abs(x))" }).Verdict);
        Assert.Equal(
            QuizVerdict.Wrong,
            Item(QuizKind.Formula, Entry(true, "`ln(abs(x))` for x from -1 to 2"))
                .Mark(new() { Typed = "ln(x)" })
                .Verdict
        );
    }

    [Theory]
    [InlineData("`1 / (x - x)` for x from 0 to 1")]
    [InlineData("`x` for x from 1 to 0")]
    [InlineData("`x` for x from 0 to 1, x from 0 to 1")]
    [InlineData("`x + y` for x from 0 to 1")]
    [InlineData("`x` for exp from 0 to 1")]
    [InlineData("x for x from 0 to 1")]
    public void What_can_judge_nobody_is_no_key(string text)
    {
        Assert.NotNull(FormulaKey.Parse(text).Error);
        Assert.NotEqual(
            QuizVerdict.Right,
            Item(QuizKind.Formula, Entry(true, text)).Mark(new() { Typed = "x" }).Verdict
        );
    }

    [Theory]
    [InlineData(QuizKind.Choice)]
    [InlineData(QuizKind.Several)]
    [InlineData(QuizKind.Order)]
    public void A_choice_of_another_quiz_or_version_is_no_wrong_answer(QuizKind kind) =>
        Assert.Equal(QuizVerdict.Changed, Pick(Item(kind, Entry(true, "a"), Entry(true, "b")), "a", "z").Verdict);

    [Fact]
    public void Tokens_tell_neither_place_nor_rightness() =>
        Assert.Equal(Entry(true, "a").Token, (Entry(false, "a") with { Explanation = "other" }).Token);

    private static QuizMark Pick(QuizItem item, params string[] texts) =>
        item.Mark(new() { Picks = [.. texts.Select(t => Entry(true, t).Token)] });

    private static QuizMark Match(QuizItem item, params (string Left, string Right)[] pairs) =>
        item.Mark(
            new() { Pairs = pairs.ToDictionary(p => Entry(true, p.Left).Token, p => Entry(true, p.Right).Token) }
        );

    private static QuizItem Item(QuizKind kind, params QuizEntry[] entries) => new(kind, "Which?", null, entries);

    private static QuizEntry Entry(bool isRight, string text) => new(isRight, text, null, "Because.");
}
