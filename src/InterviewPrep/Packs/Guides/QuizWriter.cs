using System.Text;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Guides;

/// <summary>Writes a quiz in canonical form.</summary>
internal static class QuizWriter
{
    /// <param name="marks">Of the quiz's own heading; its items stand one level below.</param>
    public static IEnumerable<string> Parts(IReadOnlyList<QuizItem> quiz, string marks) =>
        quiz.Count == 0 ? [] : [$"{marks} {GuideKeys.Quiz}", .. quiz.Select(i => Item(i, marks + '#'))];

    private static string Item(QuizItem item, string marks)
    {
        var text = new StringBuilder(marks).Append(' ').Append(item.Question);
        if (item.Kind != QuizKind.Choice)
        {
            text.Append($" {{kind={item.Kind.ToString().ToLowerInvariant()}}}");
        }

        return text.Append('\n').Append(item.Body is null ? "" : "\n").Append(Below(item)).ToString();
    }

    /// <summary>What stands below the heading of an item.</summary>
    public static string Below(QuizItem item)
    {
        var entries = string.Join('\n', item.Entries.Select((e, i) => Entry(item.Kind, e, i)));
        return item.Body is null ? entries : $"{item.Body}\n\n{entries}";
    }

    private static string Entry(QuizKind kind, QuizEntry entry, int index)
    {
        var mark =
            kind == QuizKind.Order ? $"{index + 1}. "
            : kind == QuizKind.Match ? "- "
            : entry.IsRight ? "- [x] "
            : "- [ ] ";
        var line = mark + (entry.Match is null ? entry.Text : entry.Text + GuideKeys.Arrow + entry.Match);
        var indent = new string(' ', kind == QuizKind.Order ? mark.Length : 2);
        return entry.Explanation.Length == 0 ? line : $"{line}\n\n{Indented(entry.Explanation, indent)}";
    }

    private static string Indented(string text, string indent) =>
        string.Join('\n', text.Split('\n').Select(l => l.Length == 0 ? l : indent + l));
}
