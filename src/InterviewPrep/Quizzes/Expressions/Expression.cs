namespace InterviewPrep.Quizzes.Expressions;

/// <summary>Arithmetic as a tree; evaluating it does nothing but arithmetic.</summary>
internal abstract record Expression
{
    /// <summary>The value at a point; not a number where it is undefined.</summary>
    public abstract double At(IReadOnlyDictionary<string, double> point);
}

internal sealed record Number(double Value) : Expression
{
    public override double At(IReadOnlyDictionary<string, double> point) => Value;
}

internal sealed record Variable(string Name) : Expression
{
    public override double At(IReadOnlyDictionary<string, double> point) => point.GetValueOrDefault(Name, double.NaN);
}

internal sealed record Negative(Expression Of) : Expression
{
    public override double At(IReadOnlyDictionary<string, double> point) => -Of.At(point);
}

/// <param name="Sign">One of + - * / ^.</param>
internal sealed record Operation(char Sign, Expression Left, Expression Right) : Expression
{
    public override double At(IReadOnlyDictionary<string, double> point)
    {
        var (left, right) = (Left.At(point), Right.At(point));
        return Sign switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            '/' => left / right,
            _ => Math.Pow(left, right),
        };
    }
}

internal sealed record Call(Function Function, IReadOnlyList<Expression> Arguments) : Expression
{
    public override double At(IReadOnlyDictionary<string, double> point) =>
        Function.Apply([.. Arguments.Select(a => a.At(point))]);
}

/// <summary>A function that formulas may use.</summary>
internal sealed record Function(string Name, int Arity, Func<double[], double> Apply)
{
    public static IReadOnlyDictionary<string, Function> All { get; } =
        new Function[]
        {
            new("exp", 1, a => Math.Exp(a[0])),
            new("ln", 1, a => Math.Log(a[0])),
            new("log2", 1, a => Math.Log2(a[0])),
            new("sqrt", 1, a => Math.Sqrt(a[0])),
            new("abs", 1, a => Math.Abs(a[0])),
            new("sin", 1, a => Math.Sin(a[0])),
            new("cos", 1, a => Math.Cos(a[0])),
            new("tanh", 1, a => Math.Tanh(a[0])),
            new("min", 2, a => Math.Min(a[0], a[1])),
            new("max", 2, a => Math.Max(a[0], a[1])),
            new("pow", 2, a => Math.Pow(a[0], a[1])),
        }.ToDictionary(f => f.Name, StringComparer.Ordinal);
}
