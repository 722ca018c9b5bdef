using InterviewPrep.Authoring.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>The list's address as typed: a value that means nothing narrows nothing.</summary>
public sealed class CatalogueForm
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "only")]
    public string? Only { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrow => Query() with { Sort = default, After = null, Before = null } != new CatalogueQuery();

    public CatalogueQuery Query() =>
        new()
        {
            Words = ListAddress.Short(Words, CatalogueQuery.MostWords),
            Only = ListAddress.Word<CatalogueOnly>(Only),
            Sort = ListAddress.Word<CatalogueSort>(Sort) ?? default,
            After = int.TryParse(After, out var after) ? after : null,
            Before = int.TryParse(Before, out var before) ? before : null,
        };

    /// <summary>The address of the list with these filters.</summary>
    public string Address(CatalogueKind kind, string after = "", string before = "") =>
        ListAddress.Of(
            CatalogueWords.Word(kind),
            ("q", Words),
            ("only", Only),
            ("sort", Sort),
            ("after", after),
            ("before", before)
        );
}
