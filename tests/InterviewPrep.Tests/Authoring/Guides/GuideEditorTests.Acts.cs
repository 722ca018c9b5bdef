using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Data;
using InterviewPrep.Tests.Packs;

namespace InterviewPrep.Tests.Authoring.Guides;

/// <summary>What the tests do to guides.</summary>
public sealed partial class GuideEditorTests
{
    private static void Type(Manuscript text, string part, string typed)
    {
        var index = part.Split('[', ']') is [_, var digits, ""] ? int.Parse(digits) : 0;
        _ = part.Split('[')[0] switch
        {
            "title" => text.Title = typed,
            "category" => text.Category = typed,
            "preview" => text.Preview = typed,
            "companion" => text.Companion = typed,
            "related" => text.Related[0] = typed,
            "references" => text.References[index].Authors = typed,
            "introduction" => text.Introduction = typed,
            "blocks" => text.Blocks[index].Text = typed,
            "quiz" => text.Quiz[index].Text = typed,
            _ => text.Faq[index].Text = typed,
        };
    }

    private static BlockText Block(Manuscript text, string beginning) =>
        text.Blocks.Single(b => b.Text.StartsWith(beginning, StringComparison.Ordinal));

    private Task<string> SectionAsync(string title) =>
        pack.OneAsync<string>($"select id || ' ' || anchor from guide_sections where title = '{title}'");

    private async Task<SaveResult> EditAsync(Editor editor, Action<Manuscript> change, string reason = "")
    {
        var opened = await OpenAsync(editor);
        change(opened.Text);
        return await SaveAsync(editor, opened, opened.Text, reason);
    }

    private async Task<Edited<Manuscript>> OpenAsync(Editor editor, string slug = Pro)
    {
        await using var db = pack.Open();
        return (await In(db).OpenAsync(editor, slug, Cancel))!;
    }

    private async Task<SaveResult> SaveAsync(
        Editor editor,
        Edited<Manuscript> opened,
        Manuscript text,
        string reason = "",
        bool mayOverride = false
    )
    {
        await using var db = pack.Open();
        return await In(db).SaveAsync(editor, opened.Id, opened.Number, text, reason, mayOverride, Cancel);
    }

    private static GuideEditor In(AppDbContext db) => new(db, PackDatabase.Renderer, TimeProvider.System);
}
