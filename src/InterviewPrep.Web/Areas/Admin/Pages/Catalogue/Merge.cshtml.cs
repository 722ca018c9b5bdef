using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>Makes an entry part of another one: first which, then what would change, then it is done.</summary>
public sealed class MergeModel(CatalogueEditor catalogue, CatalogueShelf shelf, CurrentEditor current) : PageModel
{
    public CatalogueKind Kind { get; private set; }

    public OpenedEntry Opened { get; private set; } = null!;

    public string Words { get; private set; } = "";

    /// <summary>What it may be merged into.</summary>
    public IReadOnlyList<CatalogueRow> Found { get; private set; } = [];

    /// <summary>The slug of the one that was chosen.</summary>
    public string Into { get; private set; } = "";

    public MergePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string kind,
        string key,
        string? q,
        string? into,
        CancellationToken cancel
    )
    {
        if (!await OpenAsync(kind, key, cancel))
        {
            return NotFound();
        }

        (Words, Into) = (ListAddress.Short(q, CatalogueQuery.MostWords), into ?? "");
        Preview = Into.Length > 0 ? await catalogue.PreviewAsync(Kind, key, Into, cancel) : null;
        Found = Preview is null ? await shelf.LikeAsync(Kind, Opened.Row.Id, Words, cancel) : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, string key, string? into, CancellationToken cancel)
    {
        if (!await OpenAsync(kind, key, cancel))
        {
            return NotFound();
        }

        var result = await catalogue.MergeAsync(current.Require(), Kind, key, into ?? "", cancel);
        if (result is EntrySaved saved)
        {
            this.Say($"“{Opened.Row.Name}” is part of this {CatalogueWords.One(Kind)} now.");
            return this.SeeOther(CatalogueWords.Path(Kind, saved.Key));
        }

        ModelState.AddModelError(
            "",
            result switch
            {
                CatalogueBusy => "A pack is being imported. Nothing was changed: do it again in a minute.",
                EntryRefused refused => refused.Remarks[0].Message,
                _ => $"Choose a {CatalogueWords.One(Kind)} that is not archived.",
            }
        );
        Found = await shelf.LikeAsync(Kind, Opened.Row.Id, "", cancel);
        return this.Refused(result is CatalogueBusy ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    private async Task<bool> OpenAsync(string kind, string key, CancellationToken cancel)
    {
        Kind = KindConstraint.Find(kind)!.Value;
        if (
            Kind == CatalogueKind.Glossary
            || await catalogue.OpenAsync(Kind, key, cancel) is not { Row.IsArchived: false } opened
        )
        {
            return false;
        }

        Opened = opened;
        return true;
    }
}
