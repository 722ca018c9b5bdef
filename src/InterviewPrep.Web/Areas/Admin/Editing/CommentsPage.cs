using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>What the page of comments shows, whatever they are about.</summary>
public abstract class CommentsPage(ContentWords words) : PageModel
{
    public ContentWords Words => words;

    public string Slug { get; protected set; } = "";

    public IReadOnlyList<ReviewNote> Notes { get; protected set; } = [];

    public InputModel Input { get; protected set; } = new();

    public abstract string Title { get; }

    /// <summary>The parts that can be spoken of, as the item stands for this editor.</summary>
    public abstract IReadOnlyList<SelectListItem> Parts { get; }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        public string? Part { get; set; }

        public string? Text { get; set; }
    }
}

/// <summary>What editors say to each other about a question or guide.</summary>
public abstract class CommentsPage<TText>(
    IContentEditor<TText> content,
    ReviewComments comments,
    CurrentEditor current,
    ContentWords words
) : CommentsPage(words)
    where TText : class, new()
{
    protected TText Text { get; private set; } = new();

    public override IReadOnlyList<SelectListItem> Parts =>
        [
            new($"The {Words.One} as a whole", ""),
            .. PartsOf(Text).Select(p => new SelectListItem(EditOptions.Capital(EditOptions.PartName(p)), p)),
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

        // A part that went away meanwhile: the comment is about the whole, and still says what it says.
        var part = Parts.Any(p => p.Value == input.Part) ? input.Part ?? "" : "";
        await comments.AddAsync(current.Require(), Words.Kind, id, part, Quote(Text, part), text, cancel);
        this.Say("Your comment stands beside its part until somebody settles it.");
        return this.SeeOther($"{Words.Address(slug)}/comments");
    }

    public async Task<IActionResult> OnPostSettleAsync(string slug, long id, bool on, CancellationToken cancel)
    {
        if (await content.FindAsync(current.Require(), slug, cancel) is not { } found)
        {
            return NotFound();
        }

        var isDone = await comments.SettleAsync(current.Require(), Words.Kind, found.Id, id, on, cancel);
        this.Say(
            !isDone ? "Somebody was quicker: the list is as it is now."
            : on ? "The comment is settled."
            : "The comment is open again."
        );
        return this.SeeOther($"{Words.Address(slug)}/comments");
    }

    /// <summary>Every part that a comment can be about, as a <see cref="Remark"/> names it.</summary>
    protected abstract IEnumerable<string> PartsOf(TText text);

    /// <summary>How one item of a list begins; empty for any other part.</summary>
    protected abstract string Quote(TText text, string part);

    private async Task<int?> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await content.OpenAsync(current.Require(), slug, cancel) is not { } opened)
        {
            return null;
        }

        (Slug, Text) = (slug, opened.Current);
        Notes = await comments.ReadAsync(current.Require(), Words.Kind, opened.Id, cancel);
        return opened.Id;
    }
}
