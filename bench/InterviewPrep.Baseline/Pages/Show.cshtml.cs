using InterviewPrep.Baseline.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Baseline.Pages;

/// <summary>One question with its whole answer, for everybody.</summary>
public sealed class ShowModel(QuestionContext db) : PageModel
{
    public Question Question { get; private set; } = null!;

    public IReadOnlyList<SampleSection> Sections { get; private set; } = [];

    public IReadOnlyList<KeyTopic> Topics { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await Queries.Question(db, slug, cancel) is not { } question)
        {
            return NotFound();
        }

        Question = question;
        Sections = await Queries.Sections(db, question.Id).ToListAsync(cancel);
        Topics = await Queries.Topics(db, question.Id).ToListAsync(cancel);
        return Page();
    }
}
