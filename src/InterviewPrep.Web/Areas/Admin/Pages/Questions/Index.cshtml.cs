using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Lists;
using InterviewPrep.Web.Areas.Admin.Editing;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>All questions, to find the one to work on.</summary>
public sealed class IndexModel(QuestionShelf shelf, ContentEditor content, CurrentEditor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ShelfForm Filter { get; set; } = new();

    /// <summary>The address of the list as it is shown.</summary>
    public string Here => Filter.Address(Filter.After ?? "", Filter.Before ?? "");

    public Shelf<ShelfRow> Shelf { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    /// <summary>What was just done to several questions, or null.</summary>
    public BulkDone? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = Filter.Query();
        Shelf = await shelf.ReadAsync(query, cancel);
        if (Shelf.Rows.Count == 0 && (query.After.Length > 0 || query.Before.Length > 0))
        {
            return this.To(Filter.Address());
        }

        Done = BulkDone.Take(TempData);
        await ChooseAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostBulkAsync(
        string[] slugs,
        string? kind,
        string? topic,
        string? reason,
        string? back,
        CancellationToken cancel
    )
    {
        var act = ListAddress.Word<BulkKind>(kind) is { } known ? new BulkAct(known, topic ?? "") : null;
        if (Fault(slugs, act, reason) is { } fault)
        {
            return await RefuseAsync(fault, cancel);
        }

        var result = await content.ChangeAsync(current.Require(), slugs, act!, reason!.Trim(), cancel);
        return result.IsBusy ? await RefuseAsync(Importing, cancel) : End(result, back, isUndone: false);
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, string? back, CancellationToken cancel)
    {
        if (await content.UndoAsync(current.Require(), id, cancel) is not { } result)
        {
            return await RefuseAsync(
                "That change cannot be undone here any more. Each question's history has what it was.",
                cancel
            );
        }

        return result.IsBusy ? await RefuseAsync(Importing, cancel) : End(result, back, isUndone: true);
    }

    // Clients and proxies refuse a header that is much longer.
    private const int LongestAddress = 2_000;

    private const string List = $"{AdminAccess.Path}/questions";

    private const string Importing = "A pack is being imported. Nothing was changed: do it again in a minute.";

    private static string? Fault(string[] slugs, BulkAct? act, string? reason) =>
        slugs.Length == 0 ? "Choose the questions first."
        : slugs.Length > ContentEditor.MostAtOnce ? $"Choose at most {ContentEditor.MostAtOnce} questions."
        : act is null ? "Choose what to do with them."
        : act is { Kind: BulkKind.AddTopic or BulkKind.RemoveTopic, Topic: "" } ? "Choose the topic."
        : string.IsNullOrWhiteSpace(reason) || reason.Length > ContentEditor.MaxReason
            ? $"Say in a few words why, in at most {ContentEditor.MaxReason} characters."
        : null;

    private IActionResult End(BulkResult result, string? back, bool isUndone)
    {
        BulkDone.Of(result, isUndone).Keep(TempData);
        var isList = back is { Length: <= LongestAddress } && back.StartsWith($"{List}?", StringComparison.Ordinal);
        return this.SeeOther(isList ? back! : List);
    }

    // What was chosen is still chosen: the browser sends it again with the list that it stands in.
    private async Task<IActionResult> RefuseAsync(string sentence, CancellationToken cancel)
    {
        ModelState.AddModelError("", sentence);
        Shelf = await shelf.ReadAsync(Filter.Query(), cancel);
        await ChooseAsync(cancel);
        return this.Refused();
    }

    private async Task ChooseAsync(CancellationToken cancel)
    {
        var choices = await content.ChoicesAsync(cancel);
        Topics = choices.Topics;
        Categories = [.. choices.Categories.Select(c => new SelectListItem(c.Name, c.Slug))];
    }
}
