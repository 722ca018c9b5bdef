using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Areas.Admin.Pages.Members;

/// <summary>What is posted to give Pro.</summary>
public sealed class GrantInput
{
    [Required(ErrorMessage = "Say for how many days.")]
    [Range(1, Grants.MaxDays, ErrorMessage = "Days are a whole number from 1 to 3660.")]
    public int? Days { get; set; } = 30;

    [Required(ErrorMessage = "Say why; the member reads it too.")]
    [PlainLine(Grants.MaxReason, "A reason")]
    public string? Reason { get; set; }

    /// <summary>The member's newest entitlement when the form was drawn, or 0.</summary>
    public long Newest { get; set; }
}
