using System.ComponentModel.DataAnnotations;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>One line of text without control characters (PostgreSQL cannot store a null character), of at most so many UTF-16 units.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlainLineAttribute(int maxLength, string what) : ValidationAttribute
{
    public int MaxLength => maxLength;

    public string What => what;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string text ? ValidationResult.Success
        : text.Length > maxLength
            ? new ValidationResult($"{what} has at most {maxLength} characters; this one has {text.Length}.")
        : text.Any(char.IsControl)
            ? new ValidationResult($"{what} is one line of text; this one holds characters that cannot be shown.")
        : ValidationResult.Success;
}
