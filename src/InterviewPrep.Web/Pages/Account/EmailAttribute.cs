using System.ComponentModel.DataAnnotations;
using InterviewPrep.Mail;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>An address that a letter can be sent to.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmailAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string { Length: > 0 } text || Mailer.CanReach(text.Trim())
            ? ValidationResult.Success
            : new ValidationResult(
                "This is no e-mail address that a letter could reach. It looks like name@example.org."
            );
}
