using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Areas.Admin.Pages.Members;

/// <summary>What is posted to see the site as a member does.</summary>
public sealed class ImitateInput
{
    [Required(ErrorMessage = "Say why; the member can read it.")]
    [PlainLine(Imitations.MaxReason, "A reason")]
    public string? Reason { get; set; }
}
