using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>An entry: its words and its address, what uses it, and how it goes.</summary>
public sealed class EditModel(CatalogueEditor catalogue, CurrentEditor current) : EntryPage(catalogue, current)
{
    public override bool IsNew => false;

    /// <summary>What the editor began from: where something else is stored by now, somebody saved in between.</summary>
    [BindProperty]
    public Dictionary<string, string?> Was { get; set; } = [];

    public OpenedEntry Opened { get; private set; } = null!;

    /// <summary>Set where somebody else saved in between.</summary>
    public EntryOvertaken? Overtaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, string key, CancellationToken cancel)
    {
        if (await OpenAsync(kind, key, cancel) is { } missing)
        {
            return missing;
        }

        (Text, Was) = (new(Opened.Text.Values), Opened.Text.Values);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, string key, CancellationToken cancel)
    {
        if (await OpenAsync(kind, key, cancel) is { } missing)
        {
            return missing;
        }

        var result = await Catalogue.SaveAsync(Editor, Kind, key, new() { Values = Was }, Typed, cancel);
        switch (result)
        {
            case EntrySaved saved:
                this.Say("Saved.");
                return this.SeeOther(CatalogueWords.Path(Kind, saved.Key));
            case EntryUnchanged:
                this.Say("Nothing has changed, so nothing was saved.");
                return this.SeeOther(CatalogueWords.Path(Kind, key));
            case EntryOvertaken overtaken:
                // What is shown from here on is both versions together.
                ModelState.Clear();
                (Overtaken, Text, Was) = (overtaken, overtaken.Merged.Values, overtaken.Stored.Values);
                return this.Refused(StatusCodes.Status409Conflict);
            default:
                return End(result, key);
        }
    }

    public Task<IActionResult> OnPostArchiveAsync(string kind, string key, CancellationToken cancel) =>
        ActAsync(kind, key, Catalogue.ArchiveAsync, "Archived. It can be brought back here.", cancel);

    public Task<IActionResult> OnPostRestoreAsync(string kind, string key, CancellationToken cancel) =>
        ActAsync(kind, key, Catalogue.RestoreAsync, "It is back.", cancel);

    private async Task<IActionResult> ActAsync(
        string kind,
        string key,
        Func<Authoring.Editing.Editor, CatalogueKind, string, CancellationToken, Task<CatalogueResult>> act,
        string done,
        CancellationToken cancel
    )
    {
        if (await OpenAsync(kind, key, cancel) is { } missing)
        {
            return missing;
        }

        var result = await act(Editor, Kind, key, cancel);
        if (result is EntrySaved)
        {
            this.Say(done);
            return this.SeeOther(CatalogueWords.Path(Kind, key));
        }

        ModelState.Clear();
        (Text, Was) = (new(Opened.Text.Values), Opened.Text.Values);
        return End(result, key);
    }

    private IActionResult End(CatalogueResult result, string key)
    {
        if (result is not EntryGone)
        {
            return Refuse(result);
        }

        this.Say("Somebody archived it or brought it back in the meantime: this is how it is now.");
        return this.SeeOther(CatalogueWords.Path(Kind, key));
    }

    private async Task<IActionResult?> OpenAsync(string kind, string key, CancellationToken cancel)
    {
        await BeginAsync(kind, cancel);
        if (await Catalogue.OpenAsync(Kind, key, cancel) is { } opened)
        {
            Opened = opened;
            return null;
        }

        return await Catalogue.MovedToAsync(Kind, key, cancel) is { } moved
            ? this.To(CatalogueWords.Path(Kind, moved))
            : NotFound();
    }
}
