using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>A name that may stand beside a public answer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DisplayNameAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string { Length: > 0 } text && DisplayNames.Problem(DisplayNames.Clean(text)) is { } problem
            ? new ValidationResult(problem)
            : ValidationResult.Success;
}
