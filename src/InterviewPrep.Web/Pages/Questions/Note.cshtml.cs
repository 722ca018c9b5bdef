using InterviewPrep.Community;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>A member's private note on a question.</summary>
public sealed class NoteModel(QuestionReader questions, Notes notes, CurrentViewer current) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public QuestionPage Question { get; private set; } = null!;

    /// <summary>What another tab saved meanwhile, or null.</summary>
    public string? StoredText { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        Text = Question.Own.Note?.Markdown;
        Version = Question.Own.Note?.Version ?? 0;
        return this.PageOf(Question, slug, "note");
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        switch (await notes.SaveAsync(current.RequireMemberId(), Question.Facts.Id, Text, Version, cancel))
        {
            case NoteResult.Saved:
                return this.SeeOther($"/questions/{Question.Facts.Slug}");
            case NoteResult.Invalid invalid:
                ModelState.AddModelError(nameof(Text), invalid.Message);
                return this.Refused();
            case NoteResult.Stale stale:
                ModelState.Clear();
                (StoredText, Version) = (stale.StoredMarkdown, stale.Version);
                return this.Refused(StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        var question = await questions.ReadByAnySlugAsync(slug, current.Viewer, cancel);
        Question = question!;
        return question is not null;
    }
}
