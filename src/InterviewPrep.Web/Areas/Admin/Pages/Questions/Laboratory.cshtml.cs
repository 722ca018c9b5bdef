using System.Globalization;
using InterviewPrep.Authoring.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>The rubric of a question tried on an answer: which points have evidence in it, and in which sentence.</summary>
public sealed class LaboratoryModel(ContentEditor content, CurrentEditor current) : PageModel
{
    /// <summary>Longest answer that is tried, in UTF-16 units.</summary>
    public const int MostCharacters = 50_000;

    private const string AnswerPrefix = "answer:";
    private const string QuestionPrefix = "question:";

    public string Slug { get; private set; } = "";

    /// <summary>What was picked, as the address has it; empty for a text that was pasted.</summary>
    public string Pick { get; private set; } = "";

    public Laboratory Tried { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, string? pick, CancellationToken cancel) =>
        await TryAsync(slug, pick is null or "" ? "sample" : pick, "", cancel);

    public async Task<IActionResult> OnPostAsync(string slug, string? text, CancellationToken cancel) =>
        text?.Length > MostCharacters
            ? StatusCode(StatusCodes.Status413PayloadTooLarge)
            : await TryAsync(slug, "", (text ?? "").ReplaceLineEndings("\n"), cancel);

    /// <summary>The texts to pick from.</summary>
    public IEnumerable<SelectListItem> Picks =>
        Tried
            .Answers.Select(a => new SelectListItem(
                $"{a.Author}, {a.At.UtcDateTime.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}",
                $"{AnswerPrefix}{a.Id}"
            ))
            .Prepend(new SelectListItem("The sample answer", "sample"));

    private async Task<IActionResult> TryAsync(string slug, string pick, string pasted, CancellationToken cancel)
    {
        if (await content.TryRubricAsync(current.Require(), slug, Read(pick), pasted, cancel) is not { } tried)
        {
            return NotFound();
        }

        (Slug, Pick, Tried) = (slug, pick, tried);
        return Page();
    }

    private static LaboratoryPick Read(string pick) =>
        pick.StartsWith(QuestionPrefix, StringComparison.Ordinal)
            ? new(LaboratoryPickKind.Question, Slug: pick[QuestionPrefix.Length..])
        : pick.StartsWith(AnswerPrefix, StringComparison.Ordinal)
        && long.TryParse(pick.AsSpan(AnswerPrefix.Length), CultureInfo.InvariantCulture, out var id)
            ? new(LaboratoryPickKind.Answer, Answer: id)
        : new(pick == "sample" ? LaboratoryPickKind.Sample : LaboratoryPickKind.None);
}
