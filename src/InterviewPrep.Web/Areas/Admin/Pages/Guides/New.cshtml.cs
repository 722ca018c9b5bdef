using System.ComponentModel.DataAnnotations;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Web.Areas.Admin.Editing;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>The least that a guide needs; the rest is written in its editor.</summary>
public sealed class NewModel(GuideEditor content, CurrentEditor current) : PageModel
{
    [BindProperty]
    public NewGuide Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var text = new Manuscript { Title = Input.Title, Access = Input.Access };
        var result = await content.CreateAsync(current.Require(), Input.Slug, text, cancel);
        if (result is Saved)
        {
            this.Say("The guide is a draft: nobody reads it yet.");
            return this.SeeOther(ContentWords.Guides.Address(Input.Slug));
        }

        this.Explain(
            result,
            part =>
                part switch
                {
                    "slug" => "Input.Slug",
                    "access" => "Input.Access",
                    _ => "Input.Title",
                }
        );
        return this.Refused();
    }

    /// <summary>What is typed.</summary>
    public sealed class NewGuide : NewContent
    {
        [Required(ErrorMessage = "Choose who reads it.")]
        public string Access { get; set; } = "pro";
    }
}
