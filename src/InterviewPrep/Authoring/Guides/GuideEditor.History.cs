using System.Text;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Images;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Authoring.Guides;

public sealed partial class GuideEditor
{
    /// <inheritdoc/>
    public async Task<ContentHistory?> HistoryAsync(Editor editor, string slug, int upTo, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        return await FindAsync(editor, slug, cancel) is { } found
            ? await ContentHistory.ReadAsync(Sql(cancel), ContentKind.Guide, found, slug, upTo)
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
        var before = await Revisions.ReadGuideAsync(sql, found.Id, from, slug);
        var after = await Revisions.ReadGuideAsync(sql, found.Id, to, slug);
        if (before is null || after is null)
        {
            return null;
        }

        var parts = new List<ChangedPart>();
        foreach (var part in GuideChanges.Between(before, after))
        {
            parts.Add(
                new(
                    part.Part,
                    part.Before.Text,
                    part.After.Text,
                    await HtmlAsync(part.Before.File, cancel),
                    await HtmlAsync(part.After.File, cancel)
                )
                {
                    Title = part.Title,
                }
            );
        }

        return new(found.Title, from, to, parts, GuideWriter.Write(before), GuideWriter.Write(after));
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
        if (await Revisions.ReadGuideAsync(sql, found.Id, number, slug) is not { } then)
        {
            return null;
        }

        var last = await Revisions.LastAsync(sql, ContentKind.Guide, found.Id);
        // Sections find their addresses by their titles, those that were archived since, too.
        var text = ManuscriptOfGuide.Of((await OldSlugs.AllAsync(sql)).Apply(then), Array.Empty<GuideSection>());
        var why = new SaveReason(RevisionOrigin.Restored, reason);
        return await InTransactionAsync(
            save => save.RunAsync(editor, found.Id, last, text, why, mayOverride: false),
            editor,
            null,
            cancel
        );
    }

    // By the renderer that readers' pages have.
    private async Task<string> HtmlAsync(GuideFile? file, CancellationToken cancel)
    {
        var html = new StringBuilder();
        if (file is not null)
        {
            var rendered = await RenderedGuide.RenderAsync(file, ImageSizes.None, renderer, cancel);
            foreach (var piece in file.Pieces())
            {
                html.Append(piece.IsInline ? $"<p>{rendered[piece.Part]}</p>" : rendered[piece.Part]);
            }
        }

        return html.ToString();
    }
}
