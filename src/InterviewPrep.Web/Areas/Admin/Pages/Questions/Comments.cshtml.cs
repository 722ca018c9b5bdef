using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>What editors say to each other about a question.</summary>
public sealed class CommentsModel(ContentEditor content, ReviewComments comments, CurrentEditor current) : PageModel
{
    public string Slug { get; private set; } = "";

    public QuestionText Text { get; private set; } = new();

    public IReadOnlyList<ReviewNote> Notes { get; private set; } = [];

    public InputModel Input { get; private set; } = new();

    /// <summary>The parts that can be spoken of, as the question stands for this editor.</summary>
    public IReadOnlyList<SelectListItem> Parts =>
        [
            new("The question as a whole", ""),
            .. CommentParts.Of(Text).Select(p => new SelectListItem(EditOptions.Capital(EditOptions.PartName(p)), p)),
        ];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await LoadAsync(slug, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string slug, InputModel input, CancellationToken cancel)
    {
        if (await LoadAsync(slug, cancel) is not { } id)
        {
            return NotFound();
        }

        Input = input;
        var text = (input.Text ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > ReviewComments.MaxText)
        {
            ModelState.AddModelError(
                "Input.Text",
                text.Length == 0
                    ? "Write what is to be done."
                    : $"A comment has at most {ReviewComments.MaxText:N0} characters."
            );
            return this.Refused();
        }

        // A part that went away meanwhile: the comment is about the question, and still says what it says.
        var part = Parts.Any(p => p.Value == input.Part) ? input.Part ?? "" : "";
        await comments.AddAsync(current.Require(), id, part, CommentParts.Quote(Text, part), text, cancel);
        this.Say("Your comment stands beside its part until somebody settles it.");
        return this.SeeOther(Address(slug));
    }

    public async Task<IActionResult> OnPostSettleAsync(string slug, long id, bool on, CancellationToken cancel)
    {
        if (await content.FindAsync(current.Require(), slug, cancel) is not { } found)
        {
            return NotFound();
        }

        var isDone = await comments.SettleAsync(current.Require(), found.Id, id, on, cancel);
        this.Say(
            !isDone ? "Somebody was quicker: the list is as it is now."
            : on ? "The comment is settled."
            : "The comment is open again."
        );
        return this.SeeOther(Address(slug));
    }

    private static string Address(string slug) => $"{AdminAccess.Path}/questions/{slug}/comments";

    private async Task<int?> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await content.OpenAsync(current.Require(), slug, cancel) is not { } opened)
        {
            return null;
        }

        (Slug, Text) = (slug, opened.Current);
        Notes = await comments.ReadAsync(current.Require(), opened.Id, cancel);
        return opened.Id;
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        public string? Part { get; set; }

        public string? Text { get; set; }
    }
}
