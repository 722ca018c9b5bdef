using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>
/// Something with everything that belongs to it, in one form. What is typed is kept as the editor's own copy until it is
/// saved; adding, removing and moving parts keeps it, too, and so works without script.
/// </summary>
public abstract class ContentEditPage<TText>(
    IContentEditor<TText> content,
    ReviewComments comments,
    CurrentEditor current,
    ContentWords words
) : EditPage(words)
    where TText : class, new()
{
    [BindProperty]
    public EditForm<TText> Form { get; set; } = new();

    public Edited<TText> Opened { get; private set; } = null!;

    public override int Newest => Opened.Number;

    public override CopyState? Copy => Opened.Copy is { } copy ? new(copy.BaseNumber, copy.SavedAt) : null;

    public override IReadOnlyList<OtherEditor> Others => Opened.Others;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await OpenAsync(slug, cancel))
        {
            return await content.MovedToAsync(current.Require(), slug, cancel) is { } now
                ? this.To(Words.Address(now))
                : NotFound();
        }

        Form = new() { Text = Opened.Current, Number = Opened.Copy?.BaseNumber ?? Opened.Number };
        await CheckAsync(slug, cancel);
        return Page();
    }

    /// <param name="slug">Which one.</param>
    /// <param name="act">See <see cref="Apply"/>; without one, it is saved.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<IActionResult> OnPostAsync(string slug, string? act, CancellationToken cancel)
    {
        (slug, var item) = await FindAsync(slug, cancel);
        if (item is not { } found)
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(act))
        {
            var at = Apply(Form.Text, act);
            await KeepAsync(found, cancel);
            return this.SeeOther($"{Words.Address(slug)}{(at is null ? "" : $"#{at}")}");
        }

        if (string.IsNullOrWhiteSpace(Form.Reason) && found.IsPublished)
        {
            ModelState.AddModelError(
                "Form.Reason",
                $"Readers see this {Words.One}: say in a few words what you change and why."
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
        (slug, var item) = await FindAsync(slug, cancel);
        if (item is not { } found)
        {
            return NotFound();
        }

        await KeepAsync(found, cancel);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostDiscardAsync(string slug, CancellationToken cancel)
    {
        (slug, var item) = await FindAsync(slug, cancel);
        if (item is not { } found)
        {
            return NotFound();
        }

        await content.DiscardAsync(current.Require(), found.Id, cancel);
        this.Say($"Your unsaved changes are thrown away. This is the {Words.One} as it is stored.");
        return this.SeeOther(Words.Address(slug));
    }

    /// <summary>Does what a button beside the parts asks for; gives the place to go on at, or null where it means nothing.</summary>
    protected abstract string? Apply(TText text, string act);

    /// <summary>Reads what the form offers.</summary>
    protected abstract Task ChooseAsync(CancellationToken cancel);

    private async Task<bool> OpenAsync(string slug, CancellationToken cancel)
    {
        if (await content.OpenAsync(current.Require(), slug, cancel) is not { } opened)
        {
            return false;
        }

        Opened = opened;
        await ChooseAsync(cancel);
        Comments =
        [
            .. (await comments.ReadAsync(current.Require(), Words.Kind, opened.Id, cancel)).Where(c => c.IsOpen),
        ];
        return true;
    }

    private async Task CheckAsync(string slug, CancellationToken cancel)
    {
        var check = await content.CheckAsync(Form.Text, slug, cancel);
        (Remarks, Length) = (check.Remarks, check.Length);
    }

    // Whoever opened the form before a rename sends it to the old address.
    private async Task<(string Slug, FoundItem? Found)> FindAsync(string slug, CancellationToken cancel)
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

    private Task KeepAsync(FoundItem found, CancellationToken cancel) =>
        content.KeepAsync(current.Require(), found.Id, Form.Number, Form.Text, cancel);

    private async Task<IActionResult> EndAsync(
        SaveResult result,
        FoundItem found,
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
                return this.SeeOther(Words.Address(slug));
            case Unchanged:
                this.Say("Nothing has changed, so there is no new revision.");
                return this.SeeOther(Words.Address(slug));
            case Busy:
                ModelState.AddModelError("", "A pack is being imported. Your text is kept: save it again in a minute.");
                return await RefuseAsync(found, slug, null, cancel, StatusCodes.Status409Conflict);
            case Overtaken<TText> overtaken:
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
        FoundItem found,
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

        if (remarks is null)
        {
            await CheckAsync(slug, cancel);
        }
        else
        {
            Remarks = remarks;
        }

        return this.Refused(status);
    }
}
