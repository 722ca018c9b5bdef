using InterviewPrep.Questions;

namespace InterviewPrep.Authoring.Editing;

public sealed partial class ContentEditor
{
    /// <summary>
    /// The page of a question as this reader would get it, if what the editor wrote were published now; null where there is no
    /// such question. It is written, read by the reader's own way and rolled back: nobody else ever sees it.
    /// </summary>
    public async Task<Previewed<QuestionPage>?> PreviewAsync(
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
        var viewer = reader.Viewer();
        if (wrong.Count > 0)
        {
            return new(null, viewer, wrong);
        }

        using var related = RelatedQuestions.Unkept();
        var page = await new QuestionReader(db, paywall, related, settings).ReadAsync(slug, viewer, cancel);
        return page is null ? null : new(page, viewer, []);
    }
}
