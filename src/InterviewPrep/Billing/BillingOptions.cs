namespace InterviewPrep.Billing;

/// <summary>Configuration section <c>Billing</c>.</summary>
public sealed class BillingOptions
{
    /// <summary>The value of <see cref="Gateway"/> that pays at once, in development only.</summary>
    public const string Practice = "practice";

    /// <summary>Who takes payments: empty for nobody, or <see cref="Practice"/>.</summary>
    public string? Gateway { get; set; }

    public bool IsPractice => Gateway == Practice;
}
