using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>
/// A question with everything that belongs to it, in one form. What is typed is kept as the editor's own copy until it is
/// saved; adding, removing and moving parts keeps it, too, and so works without script.
/// </summary>
[LargeForm(LargestForm, MostFields = MostFields, LongestField = PackFiles.MaxBytes)]
public sealed class EditModel(ContentEditor content, ReviewComments comments, CurrentEditor current) : PageModel
{
    // A question is at most a file of a pack; a form writes a byte as up to three.
    private const int LargestForm = 4 * PackFiles.MaxBytes;

    // The lists of PartActs have eighteen fields a row between them, and some twenty fields stand alone.
    private const int MostFields = 20 * PartActs.MostParts;

    [BindProperty]
    public EditForm Form { get; set; } = new();

    public EditedQuestion Opened { get; private set; } = null!;

    /// <summary>What is to be mended in what the form shows.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>What other editors asked and nobody settled yet.</summary>
    public IReadOnlyList<ReviewNote> Comments { get; private set; } = [];

    /// <summary>Set where somebody else saved in between.</summary>
    public Overtaken? Overtaken { get; private set; }

    public EditChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await OpenAsync(slug, cancel))
        {
            return await content.MovedToAsync(current.Require(), slug, cancel) is { } now
                ? this.To(Address(now))
                : NotFound();
        }

        Form = new() { Text = Opened.Current, Number = Opened.Copy?.BaseNumber ?? Opened.Number };
        Remarks = await content.CheckAsync(Form.Text, slug, cancel);
        return Page();
    }

    /// <param name="slug">Which question.</param>
    /// <param name="act">See <see cref="PartActs"/>; without one, the question is saved.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<IActionResult> OnPostAsync(string slug, string? act, CancellationToken cancel)
    {
        (slug, var question) = await FindAsync(slug, cancel);
        if (question is not { } found)
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(act))
        {
            var at = PartActs.Apply(Form.Text, act);
            await KeepAsync(found, cancel);
            return this.SeeOther($"{Address(slug)}{(at is null ? "" : $"#{at}")}");
        }

        if (string.IsNullOrWhiteSpace(Form.Reason) && found.IsPublished)
        {
            ModelState.AddModelError(
                "Form.Reason",
                "Readers see this question: say in a few words what you change and why."
            );
        }

        if (!ModelState.IsValid)
        {
            return await RefuseAsync(found, slug, null, cancel);
        }

        var result = await content.SaveAsync(
            current.Require(),
            found.Id,
            Form.Number,
            Form.Text,
            Form.Reason?.Trim() ?? "",
            Form.IsOverridden,
            cancel
        );
        return await EndAsync(result, found, slug, cancel);
    }

    /// <summary>What script sends while somebody writes.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string slug, CancellationToken cancel)
    {
        (slug, var question) = await FindAsync(slug, cancel);
        if (question is not { } found)
        {
            return NotFound();
        }

        await KeepAsync(found, cancel);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostDiscardAsync(string slug, CancellationToken cancel)
    {
        (slug, var question) = await FindAsync(slug, cancel);
        if (question is not { } found)
        {
            return NotFound();
        }

        await content.DiscardAsync(current.Require(), found.Id, cancel);
        this.Say("Your unsaved changes are thrown away. This is the question as it is stored.");
        return this.SeeOther(Address(slug));
    }

    /// <summary>What is said of these very parts.</summary>
    public PartNotes At(params string[] parts) => Notes(parts.Contains);

    /// <summary>What is said of a part and of the parts of it.</summary>
    public PartNotes Below(string part) => Notes(p => p.StartsWith(part, StringComparison.Ordinal));

    private PartNotes Notes(Func<string, bool> isMeant) =>
        new([.. Remarks.Where(r => isMeant(r.Part))], [.. Comments.Where(c => isMeant(c.Part))]);

    private static string Address(string slug) => $"{AdminAccess.Path}/questions/{slug}";

    private async Task<bool> OpenAsync(string slug, CancellationToken cancel)
    {
        if (await content.OpenAsync(current.Require(), slug, cancel) is not { } opened)
        {
            return false;
        }

        Opened = opened;
        Choices = await content.ChoicesAsync(cancel);
        Comments = [.. (await comments.ReadAsync(current.Require(), opened.Id, cancel)).Where(c => c.IsOpen)];
        return true;
    }

    // Whoever opened the form before a rename sends it to the old address.
    private async Task<(string Slug, FoundQuestion? Found)> FindAsync(string slug, CancellationToken cancel)
    {
        var editor = current.Require();
        if (await content.FindAsync(editor, slug, cancel) is { } found)
        {
            return (slug, found);
        }

        return await content.MovedToAsync(editor, slug, cancel) is { } now
            ? (now, await content.FindAsync(editor, now, cancel))
            : (slug, null);
    }

    private Task KeepAsync(FoundQuestion found, CancellationToken cancel) =>
        content.KeepAsync(current.Require(), found.Id, Form.Number, Form.Text, cancel);

    private async Task<IActionResult> EndAsync(
        SaveResult result,
        FoundQuestion found,
        string slug,
        CancellationToken cancel
    )
    {
        switch (result)
        {
            case Saved saved:
                this.Say(
                    saved.IsHeld
                        ? $"Saved as revision {saved.Number}, and held back as a draft until its findings are mended."
                        : $"Saved as revision {saved.Number}."
                );
                return this.SeeOther(Address(slug));
            case Unchanged:
                this.Say("Nothing has changed, so there is no new revision.");
                return this.SeeOther(Address(slug));
            case Busy:
                ModelState.AddModelError("", "A pack is being imported. Your text is kept: save it again in a minute.");
                return await RefuseAsync(found, slug, null, cancel, StatusCodes.Status409Conflict);
            case Overtaken overtaken:
                // What is shown from here on is both versions together.
                ModelState.Clear();
                (Overtaken, Form.Text, Form.Number) = (overtaken, overtaken.Merged, overtaken.Number);
                return await RefuseAsync(found, slug, null, cancel, StatusCodes.Status409Conflict);
            default:
                var wrong = result.Remarks.Count(r => r.Severity == Severity.Error);
                ModelState.AddModelError(
                    "",
                    $"Not saved yet: {Counted.Of(wrong, "part", "parts")} cannot be saved as written. Your text is kept."
                );
                return await RefuseAsync(found, slug, result.Remarks, cancel);
        }
    }

    // What was typed is kept and shown again, with what is to be mended in it.
    private async Task<IActionResult> RefuseAsync(
        FoundQuestion found,
        string slug,
        IReadOnlyList<Remark>? remarks,
        CancellationToken cancel,
        int status = StatusCodes.Status400BadRequest
    )
    {
        await KeepAsync(found, cancel);
        if (!await OpenAsync(slug, cancel))
        {
            return NotFound();
        }

        Remarks = remarks ?? await content.CheckAsync(Form.Text, slug, cancel);
        return this.Refused(status);
    }
}
