using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Rendering;
using Npgsql;

namespace InterviewPrep.Quizzes;

/// <summary>What a reader gets once an item was answered.</summary>
/// <param name="Mark">How the response fared.</param>
/// <param name="Entries">Every entry with its explanation in the author's order; empty unless the response was judged.</param>
public sealed record AnsweredItem(QuizMark Mark, IReadOnlyList<AnsweredEntry> Entries);

/// <param name="Token">Of the entry, as in the form; empty for numbers and formulas.</param>
/// <param name="Html">The entry; of a number or formula as its author wrote it, as text.</param>
/// <param name="MatchHtml">The right side of a pair, or null.</param>
/// <param name="IsRight">Whether it belongs to the key.</param>
/// <param name="Fits">Whether the response was right about it; see <see cref="QuizMark.Fits"/>.</param>
public sealed record AnsweredEntry(
    string Token,
    string Html,
    string? MatchHtml,
    bool IsRight,
    bool Fits,
    string ExplanationHtml
);

/// <summary>
/// Marks answers. The one reader of keys for readers: it gives them, and the explanations, only with a judged response to an item
/// that the viewer may open.
/// </summary>
public sealed class QuizDesk(AppDbContext db)
{
    private static readonly string Entries = $"""
        select i.kind, i.question, e.is_right, e.markdown, e.match, e.explanation,
            {StoredHtml.InlineSql("i.renderer_version", "e.html", "e.markdown")},
            {StoredHtml.InlineSql("i.renderer_version", "e.match_html", "e.match")},
            {StoredHtml.Sql("i.renderer_version", "e.explanation_html", "e.explanation")}
        from quiz_entries e
        join quiz_items i on i.id = e.item_id
        join guides g on g.id = i.guide_id
        where i.id = @item and i.archived_at is null and g.status = 'Published' and (i.is_preview or {Opening.GuideSql})
        order by e.position
        """;

    /// <summary>The judgement, or null where this viewer has no such item.</summary>
    public async Task<AnsweredItem?> MarkAsync(int item, QuizResponse response, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("item", item).With("pro", viewer.HasPro).Add(Entries);
        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(Row.Read, cancel);
        if (rows is not [var first, ..])
        {
            return null;
        }

        var mark = new QuizItem(first.Kind, first.Question, null, [.. rows.Select(r => r.Entry)]).Mark(response);
        return mark.Verdict is QuizVerdict.Right or QuizVerdict.Wrong
            ? new(mark, [.. rows.Zip(mark.Fits, (row, fits) => row.Answered(fits))])
            : new(mark, []);
    }

    private sealed record Row(
        QuizKind Kind,
        string Question,
        QuizEntry Entry,
        string Html,
        string? MatchHtml,
        string ExplanationHtml
    )
    {
        public static Row Read(NpgsqlDataReader row) =>
            new(
                Enum.Parse<QuizKind>(row.GetString(0)),
                row.GetString(1),
                new(row.GetBoolean(2), row.GetString(3), row.Text(4), row.GetString(5)),
                row.GetString(6),
                row.Text(7),
                row.GetString(8)
            );

        public AnsweredEntry Answered(bool fits) =>
            Kind is QuizKind.Number or QuizKind.Formula
                ? new("", Rendering.Html.HtmlWriter.Escape(Entry.Text), null, Entry.IsRight, fits, ExplanationHtml)
                : new(Entry.Token, Html, MatchHtml, Entry.IsRight, fits, ExplanationHtml);
    }
}
