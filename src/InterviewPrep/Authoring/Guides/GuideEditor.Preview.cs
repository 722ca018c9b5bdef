using InterviewPrep.Authoring.Editing;
using InterviewPrep.Guides;
using InterviewPrep.Packs;

namespace InterviewPrep.Authoring.Guides;

public sealed partial class GuideEditor
{
    private static readonly Remark NoCategory = new(
        "category",
        "Choose a category: a guide is published in one, and its page names it.",
        Severity.Error
    );

    /// <summary>
    /// The page of a guide as this reader would get it, if what the editor wrote were published now; null where there is no such
    /// guide. It is written, read by the reader's own way and rolled back: nobody else ever sees it.
    /// </summary>
    public async Task<Previewed<GuidePage>?> PreviewAsync(
        Editor editor,
        string slug,
        PreviewReader reader,
        CancellationToken cancel
    )
    {
        if (await OpenAsync(editor, slug, cancel) is not { } opened)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var save = new GuideSave(db, Sql(cancel), renderer, clock.GetUtcNow(), cancel);
        var wrong = await save.ShowAsync(opened.Id, opened.Current);
        var viewer = reader.Viewer();
        if (wrong.Count > 0)
        {
            return new(null, viewer, wrong);
        }

        var page = await new GuideReader(db).ReadAsync(slug, viewer, cancel);
        return page is null ? new(null, viewer, [NoCategory]) : new(page, viewer, []);
    }
}
