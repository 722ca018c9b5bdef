using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Guides as an editor makes and changes them.</summary>
internal static class EditedGuides
{
    /// <summary>Stands in every text that is locked.</summary>
    public const string Sealed = "Sealedpassage";

    public static string Address(string slug) => $"/admin/guides/{slug}";

    public static async Task<(Browser Editor, string Slug)> NewGuideAsync(this SiteHost host, string slug)
    {
        var editor = await host.SignedInEditorAsync(MemberRole.Editor);
        var made = await editor.SubmitAsync(
            await editor.GetAsync("/admin/new-guide"),
            "form#new",
            ("Input.Title", $"Guide {slug}"),
            ("Input.Slug", slug)
        );
        Assert.True(made.RedirectsTo == Address(slug), made.Words("main"));
        return (editor, slug);
    }

    /// <summary>A published Pro guide of two sections, of which the first is the preview, with everything that a guide has.</summary>
    public static async Task<(Browser Editor, string Slug)> WholeGuideAsync(this SiteHost host, string slug)
    {
        var (editor, _) = await host.NewGuideAsync(slug);
        string[] kinds = ["section", "prose", "section", "prose", "step", "step", "question", "item"];
        foreach (var kind in kinds)
        {
            await ActAsync(editor, slug, $"add:blocks:{kind}");
        }

        foreach (var list in (string[])["quiz", "faq", "tags", "references"])
        {
            await ActAsync(editor, slug, $"add:{list}");
        }

        var saved = await editor.SubmitAsync(
            await editor.GetAsync(Address(slug)),
            "form#edit",
            [
                ("Form.Text.Title", "Weigh penalties aloud"),
                ("Form.Text.Summary", "What to say of penalties."),
                ("Form.Text.Category", "machine-learning"),
                ("Form.Text.Preview", "1"),
                ("Form.Text.Introduction", $"Two penalties differ at zero, {slug}."),
                ("Form.Text.Tags[0]", "regularization"),
                ("Form.Text.References[0].Key", "smith1956"),
                ("Form.Text.References[0].Authors", "Smith, W. E."),
                ("Form.Text.References[0].Year", "1956"),
                ("Form.Text.References[0].Title", "Various optimizers"),
                .. Block(0, "Say the difference first", ""),
                .. Block(1, null, "The **kink** is the whole answer [@smith1956]."),
                .. Block(2, "Then the number", ""),
                .. Block(3, null, $"Half vanish, {Sealed}."),
                .. Block(4, "Split", $"One {Sealed} at a time."),
                ("Form.Text.Blocks[4].Time", "30 seconds"),
                .. Block(5, "Close", $"With {Sealed}."),
                .. Block(6, $"What of {Sealed}?", $"It is {Sealed}."),
                ("Form.Text.Blocks[6].Level", "advanced"),
                .. Block(7, $"Which slope jumps, {Sealed}?", Choices),
                ("Form.Text.Quiz[0].Question", $"How many of ten {Sealed} vanish?"),
                ("Form.Text.Quiz[0].Answers", "number"),
                ("Form.Text.Quiz[0].Text", $"- [x] 5 ± 0.1\n\n  Half of ten {Sealed}."),
                ("Form.Text.Faq[0].Title", $"Does {Sealed} pay?"),
                ("Form.Text.Faq[0].Text", $"Not always, {Sealed}."),
                ("Form.Text.Status", "published"),
                ("Form.Reason", "First version"),
            ]
        );
        Assert.True(saved.RedirectsTo == Address(slug), saved.Words("main"));
        return (editor, slug);
    }

    /// <summary>Presses one of the buttons beside the parts.</summary>
    public static async Task<Page> ActAsync(
        Browser editor,
        string slug,
        string act,
        params (string Name, string? Value)[] typed
    ) => await editor.SubmitAsync(await editor.GetAsync(Address(slug)), "form#edit", [.. typed, ("act", act)]);

    /// <summary>The blocks of the form: kind and title or text of each.</summary>
    public static IReadOnlyList<string> Blocks(Page page) =>
        [
            .. page
                .Html.QuerySelectorAll("#blocks > fieldset")
                .Select(f =>
                    f.QuerySelector("input[name$='.Kind']")!.GetAttribute("value")
                    + " "
                    + (
                        f.QuerySelector("input[name$='.Title']")?.GetAttribute("value")
                        ?? f.QuerySelector("textarea")!.TextContent
                    )
                ),
        ];

    private const string Choices =
        $"- [ ] the bowl's\n\n  It is smooth, {Sealed}.\n- [x] the kink's\n\n  At zero.\n- [ ] neither of them\n\n  One does.";

    private static IEnumerable<(string, string?)> Block(int index, string? title, string text)
    {
        if (title is not null)
        {
            yield return ($"Form.Text.Blocks[{index}].Title", title);
        }

        if (text.Length > 0)
        {
            yield return ($"Form.Text.Blocks[{index}].Text", text);
        }
    }
}
