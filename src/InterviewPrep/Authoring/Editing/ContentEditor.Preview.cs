using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Authoring.Editing;

public sealed partial class ContentEditor
{
    /// <summary>
    /// The page of a question as this reader would get it, if what the editor wrote were published now; null where there is no
    /// such question. It is written, read by the reader's own way and rolled back: nobody else ever sees it.
    /// </summary>
    public async Task<PreviewedQuestion?> PreviewAsync(
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
        var save = new QuestionSave(db, Sql(cancel), renderer, clock.GetUtcNow(), cancel);
        var wrong = await save.ShowAsync(opened.Id, opened.Current);
        if (wrong.Count > 0)
        {
            return new PreviewedQuestion.Wrong(wrong);
        }

        var viewer = ViewerOf(reader);
        using var related = RelatedQuestions.Unkept();
        var page = await new QuestionReader(db, paywall, related, settings).ReadAsync(slug, viewer, cancel);
        return page is null ? null : new PreviewedQuestion.Shown(page, viewer);
    }

    // Nobody: no member has this id, so there is nothing of their own on the page.
    private static Viewer ViewerOf(PreviewReader reader) =>
        reader == PreviewReader.Anonymous
            ? Viewer.Anonymous
            : new(Guid.CreateVersion7(), "A reader", isConfirmed: true, proUntil: null, reader == PreviewReader.Pro);
}
