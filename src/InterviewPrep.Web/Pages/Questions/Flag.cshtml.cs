using System.ComponentModel.DataAnnotations;
using InterviewPrep.Community;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>"Report a problem" with a question or with a public answer to it.</summary>
public sealed class FlagModel(QuestionReader questions, Flags flags, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "answer")]
    public long? AnswerId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose what is wrong.")]
    public FlagReason? Reason { get; set; }

    [BindProperty]
    public string? Details { get; set; }

    public QuestionPage Question { get; private set; } = null!;

    public bool IsDone { get; private set; }

    public IEnumerable<SelectListItem> Reasons =>
        Enum.GetValues<FlagReason>()
            .Select(r => new SelectListItem(FlagWords.Of(r), r.ToString()))
            .Prepend(new SelectListItem("Choose…", ""));

    public async Task<IActionResult> OnGetAsync(string slug, bool sent, CancellationToken cancel)
    {
        IsDone = sent;
        return await LoadAsync(slug, cancel) ? this.PageOf(Question, slug, "flag") : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Reason is not { } reason || !Enum.IsDefined(reason))
        {
            return this.Refused();
        }

        var problem = await flags.ReportAsync(current.Viewer, Question.Facts.Id, AnswerId, reason, Details, cancel);
        if (problem is null)
        {
            return this.SeeOther($"/questions/{Question.Facts.Slug}/flag?sent=true");
        }

        ModelState.AddModelError(nameof(Details), problem);
        return this.Refused();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        var question = await questions.ReadByAnySlugAsync(slug, current.Viewer, cancel);
        Question = question!;
        return question is not null;
    }
}
