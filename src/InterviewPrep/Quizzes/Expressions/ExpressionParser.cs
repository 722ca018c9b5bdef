using System.Globalization;

namespace InterviewPrep.Quizzes.Expressions;

/// <summary>
/// Reads formulas such as <c>(p - y) * x</c>. Length, depth and size are bounded, so that no text, however hostile, throws,
/// overflows the stack or takes long to evaluate.
/// </summary>
internal sealed class ExpressionParser
{
    public const int MaxLength = 500;
    private const int MaxDepth = 60;
    private const int MaxNodes = 300;

    private readonly string text;
    private readonly IReadOnlyCollection<string> variables;
    private int at;
    private int depth;
    private int nodes;
    private string? error;

    private ExpressionParser(string text, IReadOnlyCollection<string> variables)
    {
        this.text = text;
        this.variables = variables;
    }

    /// <param name="variables">The names that the formula may use beside functions.</param>
    /// <returns>The formula, or a sentence that says why it is none.</returns>
    public static (Expression? Formula, string? Error) Parse(string text, IReadOnlyCollection<string> variables)
    {
        if (text.Length > MaxLength)
        {
            return (null, $"The formula has {text.Length:N0} characters: shorten it to {MaxLength}.");
        }

        var parser = new ExpressionParser(Plain(text), variables);
        var formula = parser.Sum();
        if (parser.error is null && parser.Peek() != '\0')
        {
            parser.Fail(parser.Unexpected());
        }

        return parser.error is null ? (formula, null) : (null, parser.error);
    }

    // What word processors and phones make of operators.
    private static string Plain(string text) =>
        text.Replace("**", "^", StringComparison.Ordinal)
            .Replace('\u2212', '-')
            .Replace('\u00d7', '*')
            .Replace('\u00b7', '*')
            .Replace('\u22c5', '*')
            .Replace('\u00f7', '/');

    private Expression Sum()
    {
        if (++depth > MaxDepth)
        {
            return Fail("The formula is nested too deeply: simplify it.");
        }

        var left = Product();
        while (Peek() is '+' or '-')
        {
            left = Made(new Operation(Take(), left, Product()));
        }

        depth--;
        return left;
    }

    private Expression Product()
    {
        var left = Signed();
        while (Peek() is '*' or '/')
        {
            left = Made(new Operation(Take(), left, Signed()));
        }

        return left;
    }

    // As in mathematics, -x^2 is the negative of x^2.
    private Expression Signed()
    {
        if (Peek() is not ('-' or '+'))
        {
            return Power();
        }

        if (++depth > MaxDepth)
        {
            return Fail("The formula is nested too deeply: simplify it.");
        }

        var sign = Take();
        var inner = Signed();
        depth--;
        return sign == '-' ? Made(new Negative(inner)) : inner;
    }

    private Expression Power()
    {
        var left = Primary();
        if (Peek() != '^')
        {
            return left;
        }

        if (++depth > MaxDepth)
        {
            return Fail("The formula is nested too deeply: simplify it.");
        }

        Take();
        var power = Made(new Operation('^', left, Signed()));
        depth--;
        return power;
    }

    private Expression Primary()
    {
        var next = Peek();
        if (next == '(')
        {
            Take();
            var inner = Sum();
            Expect(')');
            return inner;
        }

        return char.IsAsciiDigit(next) || next == '.' ? Literal()
            : char.IsAsciiLetter(next) ? Name()
            : Fail(Unexpected());
    }

    private Expression Literal()
    {
        var start = at;
        Digits();
        if (Here() == '.')
        {
            at++;
            Digits();
        }

        var mark = at;
        if (Here() is 'e' or 'E')
        {
            at++;
            at += Here() is '+' or '-' ? 1 : 0;
            var digits = at;
            Digits();
            at = at == digits ? mark : at;
        }

        return
            double.TryParse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var n)
            && double.IsFinite(n)
            ? Made(new Number(n))
            : Fail($"“{text[start..at]}” is no number: write it as 0.25 or 2e-3.");
    }

    private Expression Name()
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(Here()) || Here() == '_')
        {
            at++;
        }

        var name = text[start..at];
        if (variables.Contains(name, StringComparer.Ordinal))
        {
            return Made(new Variable(name));
        }

        return Function.All.TryGetValue(name, out var function)
            ? Call(function)
            : Fail(
                $"“{Short(name)}” is not known here. Variables: {Listed(variables)}. Functions: {string.Join(", ", Function.All.Keys)}. "
                    + "Write * between factors."
            );
    }

    private Expression Call(Function function)
    {
        Expect('(');
        var arguments = new List<Expression>();
        while (error is null && arguments.Count < function.Arity)
        {
            if (arguments.Count > 0)
            {
                Expect(',');
            }

            arguments.Add(Sum());
        }

        Expect(')');
        return error is null ? Made(new Call(function, arguments)) : new Number(double.NaN);
    }

    private Expression Made(Expression node) =>
        ++nodes > MaxNodes ? Fail("The formula is too long: simplify it.") : node;

    private void Expect(char sign)
    {
        if (Peek() == sign)
        {
            Take();
        }
        else
        {
            Fail(Peek() == '\0' ? $"The formula ends where “{sign}” is missing." : Unexpected());
        }
    }

    private string Unexpected() =>
        Peek() == '\0' ? "The formula ends too early."
        : char.IsAsciiLetterOrDigit(Peek()) || Peek() is '('
            ? $"An operator is missing before “{Shown()}”: write * between factors."
        : $"“{Shown()}” is not expected here.";

    // Halves of surrogate pairs are no text of their own.
    private string Shown() => char.IsSurrogate(Peek()) ? "this character" : Peek().ToString();

    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return error is null ? Here() : '\0';
    }

    private char Take() => text[at++];

    private char Here() => at < text.Length ? text[at] : '\0';

    private void Digits()
    {
        while (char.IsAsciiDigit(Here()))
        {
            at++;
        }
    }

    private Number Fail(string message)
    {
        error ??= message;
        return new(double.NaN);
    }

    private static string Listed(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names);

    private static string Short(string name) => name.CutTo(40, "…");
}
