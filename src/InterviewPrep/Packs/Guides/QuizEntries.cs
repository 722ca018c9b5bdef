using System.Text.RegularExpressions;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Guides;

/// <summary>Reads the list of a quiz item: entries in the first column, their explanations indented below.</summary>
internal sealed partial class QuizEntries(QuizKind kind, string name, PlaceMap places, FileLog log)
{
    private readonly List<QuizEntry> entries = [];
    private readonly List<string> explanation = [];
    private Place explanationAt;
    private int width;

    /// <summary>Whether a line is an entry of some kind.</summary>
    public static bool Begins(string line) => Mark().IsMatch(line);

    public IReadOnlyList<QuizEntry> Read(string[] lines, int start, int firstLine)
    {
        for (var i = start; i < lines.Length; i++)
        {
            Read(lines[i], firstLine + i);
        }

        Close();
        return entries;
    }

    private void Read(string line, int number)
    {
        var indent = line.Length - line.TrimStart(' ').Length;
        if (Mark().Match(line) is { Success: true } mark)
        {
            Close();
            Open(line, mark, number);
        }
        else if (line.Trim().Length == 0)
        {
            if (explanation.Count > 0)
            {
                explanation.Add("");
            }

            explanationAt = explanation.Count > 0 ? explanationAt : new(0, 0);
            isTextOpen = false;
        }
        else if (indent < 2)
        {
            log.Error(
                new(number, indent + 1),
                $"This belongs to no answer: indent the explanation of an answer below it, or write the answer {QuizKeys.Form(kind)}."
            );
        }
        else if (isTextOpen)
        {
            entries[^1] = entries[^1] with { Text = $"{entries[^1].Text} {line.Trim()}" };
        }
        else
        {
            if (explanation.Count == 0)
            {
                explanationAt = new(number, Math.Min(indent, width) + 1);
            }

            explanation.Add(line[Math.Min(indent, width)..]);
        }
    }

    private bool isTextOpen;

    private void Open(string line, Match mark, int number)
    {
        var isNumbered = mark.Groups["number"].Success;
        var box = mark.Groups["box"];
        var at = new Place(number, mark.Length + 1);
        var wantsBox = kind is not (QuizKind.Order or QuizKind.Match);
        if (isNumbered != (kind == QuizKind.Order) || box.Success != wantsBox)
        {
            log.Error(new(number, 1), $"This is no answer of this kind: write the answers {QuizKeys.Form(kind)}.");
        }

        width = isNumbered ? mark.Length : 2;
        isTextOpen = true;
        places.Set($"{name}.entries[{entries.Count}]", at);
        entries.Add(new(box.Success ? box.Value == "x" : !wantsBox, line[mark.Length..].Trim(), null, ""));
        if (line.Length == mark.Length)
        {
            log.Error(at, "This answer is empty: write it or remove the line.");
        }
    }

    private void Close()
    {
        if (entries.Count == 0)
        {
            return;
        }

        var entry = entries[^1] with { Explanation = string.Join('\n', explanation).TrimEnd() };
        if (entry.Explanation.Length > 0)
        {
            places.Set($"{name}.entries[{entries.Count - 1}].explanation", explanationAt, explanationAt.Column - 1);
        }

        entries[^1] = kind == QuizKind.Match ? Pair(entry) : entry;
        explanation.Clear();
    }

    private QuizEntry Pair(QuizEntry entry)
    {
        var arrow = entry.Text.IndexOf(GuideKeys.Arrow, StringComparison.Ordinal);
        var at = places[$"{name}.entries[{entries.Count - 1}]"];
        if (arrow <= 0)
        {
            log.Error(at, "This is no pair: write it as “- left → right”.");
            return entry with { Match = "" };
        }

        var right = arrow + GuideKeys.Arrow.Length;
        places.Set($"{name}.entries[{entries.Count - 1}].match", new(at.Line, at.Column + right));
        return entry with { Text = entry.Text[..arrow].Trim(), Match = entry.Text[right..].Trim() };
    }

    [GeneratedRegex(
        @"\A((- )(\[(?<box>[ x])\]( |\z))?|(?<number>[0-9]{1,2})[.)] )",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();
}
