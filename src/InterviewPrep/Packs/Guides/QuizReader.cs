using InterviewPrep.Packs.Questions;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Guides;

/// <summary>Reads the items under a quiz heading.</summary>
internal sealed class QuizReader(PlaceMap places, FileLog log)
{
    /// <param name="level">Of the items' headings.</param>
    /// <param name="name">Of the quiz in the place map.</param>
    public IReadOnlyList<QuizItem> Read(MarkdownPart quiz, int level, string name)
    {
        var marks = new string('#', level);
        places.Set(name, quiz.At);
        var (before, parts) = MarkdownParts.Cut(quiz.Text, quiz.TextLine, level, log);
        if (before.Text.Length > 0)
        {
            log.Error(
                new(before.TextLine, 1),
                $"This text stands above the first question of the quiz: put it under a line “{marks} …”."
            );
        }
        else if (parts.Count == 0)
        {
            log.Finding(quiz.At, "Nothing stands under this quiz: write it or remove the heading.");
        }

        var items = new List<QuizItem>();
        foreach (var part in parts)
        {
            var item = Read(part, marks, $"{name}[{items.Count}]");
            items.Add(item);
        }

        if (items.Count > GuideKeys.MaxItems)
        {
            log.Error(quiz.At, $"This quiz has {items.Count} questions: keep at most {GuideKeys.MaxItems}.");
        }

        return items;
    }

    private QuizItem Read(MarkdownPart part, string marks, string name)
    {
        var heading = new HeadingAttributes(part.Title, part.At, GuideKeys.Item, log);
        var named = heading.Word<QuizKind>("kind");
        var kind = named ?? QuizKind.Choice;
        // Of a kind that nobody knows no list is right: one fault is enough.
        var listLog = named is null && heading["kind"] is not null ? new FileLog(log.Path) : log;
        MarkdownHeading.IsFine(part with { Title = heading.Text }, marks, GuideKeys.MaxSentence, log);
        places.Set(name, new(part.At.Line, marks.Length + 2));
        var lines = part.Text.Split('\n');
        var start = FirstEntry(lines);
        var body = string.Join('\n', lines[..start]).TrimEnd();
        if (body.Length > 0)
        {
            places.Set($"{name}.body", new(part.TextLine, 1));
        }

        var entries = new QuizEntries(kind, name, places, listLog).Read(lines, start, part.TextLine);
        var item = new QuizItem(kind, heading.Text, body.Length > 0 ? body : null, entries);
        QuizKeys.Check(item, name, part.At, places, listLog);
        return item;
    }

    private static int FirstEntry(string[] lines)
    {
        var fences = new FenceScan();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!fences.Covers(lines, i) && QuizEntries.Begins(lines[i]))
            {
                return i;
            }
        }

        return lines.Length;
    }
}

/// <summary>What has to be there so that an item can be marked at all.</summary>
internal static class QuizKeys
{
    public static void Check(QuizItem item, string name, Place at, PlaceMap places, FileLog log)
    {
        if (item.Entries.Count == 0)
        {
            log.Error(at, $"This question has no answers: list them under it, {Form(item.Kind)}.");
            return;
        }

        var right = item.Entries.Count(e => e.IsRight);
        if (item.Kind == QuizKind.Choice && right != 1)
        {
            log.Error(
                at,
                $"One choice is right here, and {right} are ticked: tick one with “- [x]”, or add {{kind=several}}."
            );
        }
        else if (item.Kind == QuizKind.Several && right == 0)
        {
            log.Error(at, "No choice is ticked: tick the right ones with “- [x]”.");
        }
        else if (item.Kind is QuizKind.Number or QuizKind.Formula && right != 1)
        {
            log.Error(at, $"One answer is accepted here, and {right} are ticked: tick one with “- [x]”.");
        }

        for (var i = 0; i < item.Entries.Count; i++)
        {
            if (Fault(item, item.Entries[i]) is { } fault)
            {
                log.Error(places[$"{name}.entries[{i}]"], fault);
            }
        }
    }

    public static string Form(QuizKind kind) =>
        kind switch
        {
            QuizKind.Order => "each with its number, such as “1. ”, in the right order",
            QuizKind.Match => "each as “- left → right”",
            _ => "each with “- [ ] ”, the right one with “- [x] ”",
        };

    private static string? Fault(QuizItem item, QuizEntry entry) =>
        item.Kind switch
        {
            QuizKind.Number when NumberKey.Parse(entry.Text) is null =>
                $"“{YamlFields.Short(entry.Text)}” is no number: write it as 0.25, 0.25 ± 0.005 or 9 ± 1 %.",
            QuizKind.Formula when entry.IsRight => FormulaKey.Parse(entry.Text).Error,
            QuizKind.Formula
                when item.Entries.FirstOrDefault(e => e.IsRight) is { } key
                    && FormulaKey.Parse(key.Text).Key is { } formula
                    && formula.With(entry.Text) is null =>
                $"“{YamlFields.Short(entry.Text)}” is no formula in the variables of the right one: write it as `p - y`.",
            _ => null,
        };
}
