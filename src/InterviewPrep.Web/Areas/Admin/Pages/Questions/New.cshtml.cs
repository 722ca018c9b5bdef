using System.ComponentModel.DataAnnotations;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Areas.Admin.Editing;
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

        this.Explain(result, Field);
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
    public sealed class NewQuestion : NewContent
    {
        [Required(ErrorMessage = "Choose a category.")]
        public string Category { get; set; } = "";

        [Required(ErrorMessage = "Write the question: without it there is nothing to answer.")]
        [StringLength(50_000, ErrorMessage = "A question has at most {1} characters.")]
        public string Prompt { get; set; } = "";
    }
}
