using System.ComponentModel.DataAnnotations;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>The least that a question needs; the rest is written in its editor.</summary>
public sealed class NewModel(ContentEditor content, CurrentEditor current) : PageModel
{
    [BindProperty]
    public NewQuestion Input { get; set; } = new();

    public EditChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Choices = await content.ChoicesAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Choices = await content.ChoicesAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var text = new QuestionText
        {
            Title = Input.Title,
            Category = Input.Category,
            Prompt = Input.Prompt,
        };
        var result = await content.CreateAsync(current.Require(), Input.Slug, text, cancel);
        if (result is Saved)
        {
            this.Say("The question is a draft: nobody reads it yet.");
            return this.SeeOther($"{AdminAccess.Path}/questions/{Input.Slug}");
        }

        if (result is Busy)
        {
            ModelState.AddModelError("", "A pack is being imported. Send this again in a minute.");
        }

        foreach (var remark in result.Remarks.Where(r => r.Severity == Severity.Error))
        {
            ModelState.AddModelError(Field(remark.Part), remark.Message);
        }

        return this.Refused();
    }

    private static string Field(string part) =>
        part switch
        {
            "slug" => "Input.Slug",
            "category" => "Input.Category",
            "title" => "Input.Title",
            _ => "Input.Prompt",
        };

    /// <summary>What is typed.</summary>
    public sealed class NewQuestion
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

        [Required(ErrorMessage = "Choose a category.")]
        public string Category { get; set; } = "";

        [Required(ErrorMessage = "Write the question: without it there is nothing to answer.")]
        [StringLength(50_000, ErrorMessage = "A question has at most {1} characters.")]
        public string Prompt { get; set; } = "";
    }
}
