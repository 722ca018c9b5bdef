using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Quizzes.Expressions;
using Xunit;

namespace InterviewPrep.Tests.Quizzes;

public sealed class ExpressionTests
{
    private static readonly Dictionary<string, double> Point = new() { ["x"] = 3, ["lam"] = 0.5 };

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("24 / 4 / 3", 2)]
    [InlineData("2 ^ 3 ^ 2", 512)]
    [InlineData("-x^2", -9)]
    [InlineData("2^-1", 0.5)]
    [InlineData("2 * -x", -6)]
    [InlineData("x ** 2", 9)]
    [InlineData("2e-1 + .5", 0.7)]
    [InlineData("max(x, 1) + min(x, 1) + pow(2, x)", 12)]
    [InlineData("ln(exp(2)) + log2(8) + sqrt(4) + abs(-1)", 8)]
    [InlineData("sin(0) + cos(0) + tanh(0)", 1)]
    [InlineData("x × lam − 1 ÷ 2", 1)]
    public void Arithmetic_has_its_usual_meaning(string text, double value) =>
        Assert.Equal(value, ExpressionParser.Parse(text, Point.Keys).Formula!.At(Point), 12);

    [Theory]
    [InlineData("2x", "write * between factors")]
    [InlineData("x lam", "write * between factors")]
    [InlineData("y + 1", "“y” is not known here")]
    [InlineData("System.Exit(1)", "“System” is not known here")]
    [InlineData("log(x)", "“log” is not known here")]
    [InlineData("1 +", "ends too early")]
    [InlineData("(1 + 2", "where “)” is missing")]
    [InlineData("max(1)", "is not expected")]
    [InlineData("1e999", "is no number")]
    [InlineData("", "ends too early")]
    public void What_is_no_formula_gets_a_sentence_that_says_why(string text, string part)
    {
        var (formula, error) = ExpressionParser.Parse(text, Point.Keys);

        Assert.Null(formula);
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    [InlineData('+')]
    [InlineData('x')]
    [InlineData('\ud800')]
    public void Texts_of_one_sign_repeated_are_refused(char sign)
    {
        Assert.NotNull(ExpressionParser.Parse(new string(sign, 499), []).Error);
        Assert.NotNull(ExpressionParser.Parse(new string(sign, 1_000_000), []).Error);
    }

    [Fact]
    public void Powers_of_powers_are_refused_when_too_deep() =>
        Assert.NotNull(ExpressionParser.Parse(string.Join('^', Enumerable.Repeat("2", 200)), []).Error);

    [Fact]
    public void No_text_throws() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3_000),
            Prop.ForAll(
                (
                    from count in Gen.Choose(0, 60)
                    from pieces in Gen.Elements(
                            "x",
                            "(",
                            ")",
                            "^",
                            "-",
                            "*",
                            "/",
                            ",",
                            "max",
                            "exp",
                            "1",
                            "e",
                            ".",
                            " ",
                            "漢",
                            "\0"
                        )
                        .ArrayOf(count)
                    select string.Concat(pieces)
                ).ToArbitrary(),
                text =>
                {
                    var (formula, error) = ExpressionParser.Parse(text, Point.Keys);
                    Assert.NotEqual(formula is null, error is null);
                    formula?.At(Point);
                }
            )
        );
}
