using System.ComponentModel.DataAnnotations;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>A new password, posted.</summary>
public sealed class NewPassword
{
    [Required(ErrorMessage = "Choose a password of at least 8 characters.")]
    [MinLength(8, ErrorMessage = "A password has at least 8 characters.")]
    [PlainLine(FieldLengths.Password, "A password")]
    public string? Password { get; set; }
}
