using InterviewPrep.Data;
using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Html;
using Npgsql;

namespace InterviewPrep.Quizzes;

/// <summary>An item with key and explanations, for whom may open it. It gives them with a judged response only.</summary>
internal sealed class KeyedItem
{
    /// <summary>What <see cref="Entry.Read"/> reads, of <c>quiz_items i</c> and <c>quiz_entries e</c>.</summary>
    public static readonly string Columns = $"""
        i.id, i.kind, i.question, e.is_right, e.markdown, e.match, e.explanation,
            {StoredHtml.InlineSql("i.renderer_version", "e.html", "e.markdown")},
            {StoredHtml.InlineSql("i.renderer_version", "e.match_html", "e.match")},
            {StoredHtml.Sql("i.renderer_version", "e.explanation_html", "e.explanation")}
        """;

    private readonly IReadOnlyList<Entry> entries;
    private readonly QuizItem item;

    /// <param name="entries">At least one, in the author's order.</param>
    public KeyedItem(IReadOnlyList<Entry> entries)
    {
        this.entries = entries;
        item = new(entries[0].Kind, entries[0].Question, null, [.. entries.Select(e => e.Key)]);
    }

    public AnsweredItem Judge(QuizResponse given)
    {
        var response = given.Of(item.Kind);
        var mark = item.Mark(response);
        return mark.IsJudged
            ? new(mark, response, [.. entries.Zip(mark.Fits, (entry, fits) => entry.Answered(fits))])
            : new(mark, response, []);
    }

    /// <summary>
    /// A response that was judged before counts as it did then; where it no longer fits the item, or the key of today judges it
    /// otherwise, no key is given.
    /// </summary>
    public AnsweredItem JudgeAgain(QuizResponse stored, bool wasRight) =>
        Judge(stored) is { Mark.IsJudged: true } judged && judged.Mark.IsRight == wasRight
            ? judged
            : new(QuizMark.Before(wasRight), stored.Of(item.Kind), []);

    internal sealed record Entry(
        int Item,
        QuizKind Kind,
        string Question,
        QuizEntry Key,
        string Html,
        string? MatchHtml,
        string ExplanationHtml
    )
    {
        public static Entry Read(NpgsqlDataReader row) =>
            new(
                row.GetInt32(0),
                Enum.Parse<QuizKind>(row.GetString(1)),
                row.GetString(2),
                new(row.GetBoolean(3), row.GetString(4), row.Text(5), row.GetString(6)),
                row.GetString(7),
                row.Text(8),
                row.GetString(9)
            );

        public AnsweredEntry Answered(bool fits) =>
            Kind is QuizKind.Number or QuizKind.Formula
                ? new("", Coded(Key.Text), null, Key.IsRight, fits, ExplanationHtml)
                : new(Key.Token, Html, MatchHtml, Key.IsRight, fits, ExplanationHtml);

        // What stands between ticks is code, as in Markdown.
        private static string Coded(string text) =>
            string.Concat(
                HtmlWriter.Escape(text).Split('`').Select((part, at) => at % 2 == 1 ? $"<code>{part}</code>" : part)
            );
    }
}
