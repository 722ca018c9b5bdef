using System.ComponentModel.DataAnnotations;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>What is typed for anything new.</summary>
public abstract class NewContent
{
    [Required(ErrorMessage = "Give it a title.")]
    [StringLength(200, ErrorMessage = "A title has at most {1} characters.")]
    public string Title { get; set; } = "";

    [Required(ErrorMessage = "Give it an address.")]
    [RegularExpression(
        "[a-z0-9]+(-[a-z0-9]+)*",
        ErrorMessage = "Use lower case letters and digits with single hyphens between them."
    )]
    [StringLength(100, ErrorMessage = "An address has at most {1} characters.")]
    public string Slug { get; set; } = "";
}

internal static class NewContentFaults
{
    /// <summary>Says why nothing was made, at the fields that it stands in.</summary>
    /// <param name="field">The field of a part.</param>
    public static void Explain(this PageModel page, SaveResult result, Func<string, string> field)
    {
        if (result is Busy)
        {
            page.ModelState.AddModelError("", "A pack is being imported. Send this again in a minute.");
        }

        foreach (var remark in result.Remarks.Where(r => r.Severity == Severity.Error))
        {
            page.ModelState.AddModelError(field(remark.Part), remark.Message);
        }
    }
}
