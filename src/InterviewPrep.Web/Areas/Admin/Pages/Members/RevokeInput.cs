using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Areas.Admin.Pages.Members;

/// <summary>What is posted to take a grant back.</summary>
public sealed class RevokeInput
{
    /// <summary>An entitlement's id.</summary>
    public long Grant { get; set; }

    [Required(ErrorMessage = "Say why; the member reads it too.")]
    [PlainLine(Grants.MaxReason, "A reason")]
    public string? Reason { get; set; }
}
