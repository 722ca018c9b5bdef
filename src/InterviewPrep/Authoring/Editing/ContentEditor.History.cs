using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Authoring.Editing;

public sealed partial class ContentEditor
{
    /// <inheritdoc/>
    public async Task<ContentHistory?> HistoryAsync(Editor editor, string slug, int upTo, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        return await FindAsync(editor, slug, cancel) is { } found
            ? await ContentHistory.ReadAsync(Sql(cancel), ContentKind.Question, found, slug, upTo)
            : null;
    }

    /// <inheritdoc/>
    public async Task<Comparison?> CompareAsync(Editor editor, string slug, int from, int to, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        if (await FindAsync(editor, slug, cancel) is not { } found)
        {
            return null;
        }

        var sql = Sql(cancel);
        var (before, after) = (
            await Revisions.ReadAsync(sql, found.Id, from, slug),
            await Revisions.ReadAsync(sql, found.Id, to, slug)
        );
        if (before is null || after is null)
        {
            return null;
        }

        var parts = new List<ChangedPart>();
        // The date of the change says nothing that the revisions do not.
        foreach (var field in QuestionFields.All.Where(f => f.Name != "updated" && f.Text(before) != f.Text(after)))
        {
            parts.Add(
                new(
                    field.Part,
                    field.Readable(before),
                    field.Readable(after),
                    await RenderAsync(before, field.Part, cancel),
                    await RenderAsync(after, field.Part, cancel)
                )
            );
        }

        return new(found.Title, from, to, parts, QuestionWriter.Write(before), QuestionWriter.Write(after));
    }

    /// <inheritdoc/>
    public async Task<SaveResult?> RestoreAsync(
        Editor editor,
        string slug,
        int number,
        string reason,
        CancellationToken cancel
    )
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        if (await FindAsync(editor, slug, cancel) is not { } found)
        {
            return null;
        }

        var sql = Sql(cancel);
        if (await Revisions.ReadForNowAsync(sql, found.Id, number, slug) is not { } then)
        {
            return null;
        }

        var last = await Revisions.LastAsync(sql, ContentKind.Question, found.Id);
        return await SaveAsync(
            editor,
            found.Id,
            last,
            TextOfQuestion.Of(then),
            new SaveReason(RevisionOrigin.Restored, reason),
            mayOverride: false,
            cancel
        );
    }

    // Each piece of the part by the renderer that readers' pages have.
    private async Task<string> RenderAsync(QuestionFile file, string part, CancellationToken cancel)
    {
        var html = new System.Text.StringBuilder();
        foreach (
            var piece in file.Pieces()
                .Where(p => p.Part == part || p.Part.StartsWith($"{part}[", StringComparison.Ordinal))
        )
        {
            var rendered = await (
                piece.IsInline
                    ? renderer.RenderInlineAsync(piece.Markdown, cancel)
                    : renderer.RenderTrustedAsync(piece.Markdown, cancel)
            );
            html.Append(piece.IsInline ? $"<p>{rendered.Html}</p>" : rendered.Html);
        }

        return html.ToString();
    }
}
