using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>A new entry of one kind.</summary>
public sealed class NewModel(CatalogueEditor catalogue, CurrentEditor current) : EntryPage(catalogue, current)
{
    public override bool IsNew => true;

    public Task OnGetAsync(string kind, CancellationToken cancel) => BeginAsync(kind, cancel);

    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken cancel)
    {
        await BeginAsync(kind, cancel);
        var result = await Catalogue.CreateAsync(Editor, Kind, Typed, cancel);
        if (result is not EntrySaved saved)
        {
            return Refuse(result);
        }

        this.Say($"The {CatalogueWords.One(Kind)} is made.");
        return this.SeeOther(CatalogueWords.Path(Kind, saved.Key));
    }
}
