using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>A page with the form of an entry: which fields it has is said by the pack's own list.</summary>
public abstract class EntryPage(CatalogueEditor catalogue, CurrentEditor current) : PageModel
{
    private IReadOnlyList<Choice> parents = [];

    /// <summary>What is typed, by the pack's keys; several texts one a line.</summary>
    [BindProperty]
    public Dictionary<string, string?> Text { get; set; } = [];

    public CatalogueKind Kind { get; private set; }

    /// <summary>Whether the entry is yet to be made.</summary>
    public abstract bool IsNew { get; }

    public IReadOnlyList<CatalogueField> Fields { get; private set; } = [];

    protected CatalogueEditor Catalogue => catalogue;

    protected Editor Editor => current.Require();

    protected CatalogueText Typed => new() { Values = Text };

    /// <summary>What a select offers; null where the field is written.</summary>
    public IEnumerable<SelectListItem>? Options(CatalogueField field) =>
        field.Words.Count > 0
            ? field.Words.Select(w => new SelectListItem(
                char.ToUpperInvariant(w[0]) + w[1..],
                w,
                w == Text.GetValueOrDefault(field.Key)
            ))
        : field.NamesTopic
            ? Editing.EditOptions.Of(
                [.. parents.Where(p => p.Slug != Text.GetValueOrDefault("slug"))],
                Text.GetValueOrDefault(field.Key),
                "Nothing: it stands on the first level"
            )
        : null;

    protected async Task BeginAsync(string kind, CancellationToken cancel)
    {
        Kind = KindConstraint.Find(kind)!.Value;
        Fields = CatalogueField.Of(Kind);
        parents = Fields.Any(f => f.NamesTopic) ? await catalogue.ParentsAsync(cancel) : [];
        foreach (var field in Fields)
        {
            Text.TryAdd(field.Key, field.Default);
        }
    }

    /// <summary>The page again, with each remark at its field.</summary>
    protected IActionResult Refuse(CatalogueResult result)
    {
        if (result is CatalogueBusy)
        {
            ModelState.AddModelError("", "A pack is being imported. Nothing was changed: send this again in a minute.");
            return this.Refused(StatusCodes.Status409Conflict);
        }

        foreach (var remark in result is EntryRefused refused ? refused.Remarks : [])
        {
            ModelState.AddModelError(remark.Part.Length == 0 ? "" : $"Text[{remark.Part}]", remark.Message);
        }

        return this.Refused();
    }
}
