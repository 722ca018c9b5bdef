using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>
/// A question with everything that belongs to it, in one form. What is typed is kept as the editor's own copy until it is
/// saved; adding, removing and moving parts keeps it, too, and so works without script.
/// </summary>
public sealed class EditModel(ContentEditor content, CurrentEditor current) : PageModel
{
    [BindProperty]
    public EditForm Form { get; set; } = new();

    public EditedQuestion Opened { get; private set; } = null!;

    /// <summary>What is to be mended in what the form shows.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>Set where somebody else saved in between.</summary>
    public Overtaken? Overtaken { get; private set; }

    public EditChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await OpenAsync(slug, cancel) is { } missing)
        {
            return missing;
        }

        Form = new() { Text = Opened.Copy?.Text ?? Opened.Text, Number = Opened.Copy?.BaseNumber ?? Opened.Number };
        Remarks = Opened.Remarks;
        return Page();
    }

    /// <param name="slug">Which question.</param>
    /// <param name="act">See <see cref="PartActs"/>; without one, the question is saved.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<IActionResult> OnPostAsync(string slug, string? act, CancellationToken cancel)
    {
        if (await OpenAsync(slug, cancel) is { } missing)
        {
            return missing;
        }

        if (!string.IsNullOrEmpty(act))
        {
            var at = PartActs.Apply(Form.Text, act);
            await KeepAsync(cancel);
            return this.SeeOther($"{Address}{(at is null ? "" : $"#{at}")}");
        }

        if (!await CheckAsync(slug, cancel))
        {
            return this.Refused();
        }

        var result = await content.SaveAsync(
            current.Require(),
            Opened.Id,
            Form.Number,
            Form.Text,
            Form.Reason?.Trim() ?? "",
            Form.IsOverridden,
            cancel
        );
        return await EndAsync(result, cancel);
    }

    /// <summary>What script sends while somebody writes.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string slug, CancellationToken cancel)
    {
        if (await OpenAsync(slug, cancel) is { } missing)
        {
            return missing;
        }

        await KeepAsync(cancel);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostDiscardAsync(string slug, CancellationToken cancel)
    {
        if (await OpenAsync(slug, cancel) is { } missing)
        {
            return missing;
        }

        await content.DiscardAsync(current.Require(), Opened.Id, cancel);
        this.Say("Your unsaved changes are thrown away. This is the question as it is stored.");
        return this.SeeOther(Address);
    }

    /// <summary>What is to be mended in these very parts.</summary>
    public IReadOnlyList<Remark> At(params string[] parts) => [.. Remarks.Where(r => parts.Contains(r.Part))];

    /// <summary>What is to be mended in a part and in the parts of it.</summary>
    public IReadOnlyList<Remark> Below(string part) =>
        [.. Remarks.Where(r => r.Part.StartsWith(part, StringComparison.Ordinal))];

    private string Address => $"{AdminAccess.Path}/questions/{Opened.Slug}";

    private async Task<IActionResult?> OpenAsync(string slug, CancellationToken cancel)
    {
        if (await content.OpenAsync(current.Require(), slug, cancel) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        Choices = await content.ChoicesAsync(cancel);
        return null;
    }

    private async Task<bool> CheckAsync(string slug, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Form.Reason) && Opened.Text.Status == "published")
        {
            ModelState.AddModelError(
                "Form.Reason",
                "Readers see this question: say in a few words what you change and why."
            );
        }

        if (ModelState.IsValid)
        {
            return true;
        }

        await KeepAsync(cancel);
        Remarks = await content.CheckAsync(Form.Text, slug, cancel);
        return false;
    }

    private Task KeepAsync(CancellationToken cancel) =>
        content.KeepAsync(current.Require(), Opened.Id, Form.Number, Form.Text, cancel);

    private async Task<IActionResult> EndAsync(SaveResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case Saved saved:
                this.Say(
                    saved.IsHeld
                        ? $"Saved as revision {saved.Number}, and held back as a draft until its findings are mended."
                        : $"Saved as revision {saved.Number}."
                );
                return this.SeeOther(Address);
            case Unchanged:
                this.Say("Nothing has changed, so there is no new revision.");
                return this.SeeOther(Address);
            case Busy:
                await KeepAsync(cancel);
                Remarks = Opened.Remarks;
                ModelState.AddModelError("", "A pack is being imported. Your text is kept: save it again in a minute.");
                return this.Refused(StatusCodes.Status409Conflict);
            case Overtaken overtaken:
                // What is shown from here on is both versions together.
                ModelState.Clear();
                (Overtaken, Form.Text, Form.Number) = (overtaken, overtaken.Merged, overtaken.Number);
                await KeepAsync(cancel);
                Remarks = await content.CheckAsync(Form.Text, Opened.Slug, cancel);
                return this.Refused(StatusCodes.Status409Conflict);
            default:
                await KeepAsync(cancel);
                Remarks = result.Remarks;
                var wrong = result.Remarks.Count(r => r.Severity == Severity.Error);
                ModelState.AddModelError(
                    "",
                    $"Not saved yet: {Counted.Of(wrong, "part", "parts")} cannot be saved as written. Your text is kept."
                );
                return this.Refused();
        }
    }
}
