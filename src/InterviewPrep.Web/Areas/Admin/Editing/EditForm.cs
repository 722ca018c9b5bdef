using System.ComponentModel.DataAnnotations;
using InterviewPrep.Authoring.Editing;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>The form of an editor.</summary>
public sealed class EditForm<TText>
    where TText : class, new()
{
    // Judged by the pack's own reader, which has a sentence for every fault.
    [ValidateNever]
    public TText Text { get; set; } = new();

    /// <summary>The revision that the editor began from.</summary>
    public int Number { get; set; }

    /// <summary>Why it is changed; asked for where readers see the change.</summary>
    [StringLength(ContentEditor.MaxReason, ErrorMessage = "Give the reason in at most {1} characters.")]
    public string? Reason { get; set; }

    /// <summary>Publish in spite of what the linter finds.</summary>
    public bool IsOverridden { get; set; }
}
