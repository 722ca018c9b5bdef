using InterviewPrep.Packs.Guides;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Authoring;

/// <summary>Judges the quizzes of a guide: whether they can be passed by test-taking alone, and whether they teach.</summary>
internal sealed class QuizLint
{
    private readonly List<LintRemark> remarks = [];

    public static IReadOnlyList<LintRemark> Check(GuideFile file)
    {
        var lint = new QuizLint();
        for (var i = 0; i < file.Sections.Count; i++)
        {
            lint.Check(file.Sections[i].Quiz, $"sections[{i}].quiz");
        }

        lint.Check(file.Quiz, "quiz");
        lint.CheckLongest([.. file.Sections.SelectMany(s => s.Quiz), .. file.Quiz], file);
        return lint.remarks;
    }

    private void Check(IReadOnlyList<QuizItem> items, string name)
    {
        for (var i = 0; i < items.Count; i++)
        {
            CheckCount(items[i], $"{name}[{i}]");
            CheckEqual(items[i], $"{name}[{i}]");
            CheckMistakes(items[i], $"{name}[{i}]");
            for (var j = 0; j < items[i].Entries.Count; j++)
            {
                if (items[i].Entries[j].Explanation.Length == 0)
                {
                    Add(
                        $"{name}[{i}].entries[{j}]",
                        "This answer has no explanation: say in an indented paragraph below why it is right or wrong."
                    );
                }
            }
        }
    }

    private void CheckCount(QuizItem item, string name)
    {
        var (least, most) = item.Kind switch
        {
            QuizKind.Choice or QuizKind.Several => (3, 5),
            QuizKind.Order => (3, 7),
            QuizKind.Match => (3, 6),
            _ => (1, 6),
        };
        if (item.Entries.Count > 0 && (item.Entries.Count < least || item.Entries.Count > most))
        {
            Add(name, $"This question has {item.Entries.Count} answers: give it {least} to {most}.");
        }
    }

    private void CheckEqual(QuizItem item, string name)
    {
        var lefts = new HashSet<string>(StringComparer.Ordinal);
        var rights = new HashSet<string>(StringComparer.Ordinal);
        for (var j = 0; j < item.Entries.Count; j++)
        {
            var entry = item.Entries[j];
            if (!lefts.Add(Plain(entry.Text)) || (entry.Match is { } match && !rights.Add(Plain(match))))
            {
                Add($"{name}.entries[{j}]", "Two answers of this question are equal: change one.");
            }
        }
    }

    // A mistake that is accepted as right would teach the wrong thing.
    private void CheckMistakes(QuizItem item, string name)
    {
        for (var j = 0; j < item.Entries.Count; j++)
        {
            var entry = item.Entries[j];
            var response = item.Kind switch
            {
                QuizKind.Number when NumberKey.Parse(entry.Text) is { } number => $"{number.Value:R}",
                QuizKind.Formula => entry.Text.Trim('`'),
                _ => "",
            };
            if (
                !entry.IsRight
                && response.Length > 0
                && item.Mark(new() { Typed = response }).Verdict == QuizVerdict.Right
            )
            {
                Add(
                    $"{name}.entries[{j}]",
                    "This mistake would be marked as right: narrow the tolerance, or change the mistake."
                );
            }
        }
    }

    // Whoever takes the longest would pass: Haladyna, Downing and Rodriguez (2002), on writing choices of equal length.
    private void CheckLongest(IReadOnlyList<QuizItem> items, GuideFile file)
    {
        var first = file.Quiz.Count > 0 ? "quiz" : $"sections[{FirstWithQuiz(file)}].quiz";
        if (!CheckLongest(first, items, share: 0.5))
        {
            CheckLongest("quiz", file.Quiz, share: 0.99);
            for (var i = 0; i < file.Sections.Count; i++)
            {
                CheckLongest($"sections[{i}].quiz", file.Sections[i].Quiz, share: 0.99);
            }
        }
    }

    private bool CheckLongest(string part, IEnumerable<QuizItem> items, double share)
    {
        var choices = items.Where(i => i.Kind is QuizKind.Choice or QuizKind.Several && i.Entries.Count > 1).ToList();
        var longest = choices.Count(IsRightTheLongest);
        var isFound = choices.Count > 1 && longest > share * choices.Count;
        if (isFound)
        {
            Add(
                part,
                $"The right choice is the longest in {longest} of {choices.Count} questions: shorten it, or lengthen others, in some of them."
            );
        }

        return isFound;
    }

    private static int FirstWithQuiz(GuideFile file) =>
        Array.FindIndex([.. file.Sections], section => section.Quiz.Count > 0);

    // Of several right ones the shortest counts: only where each is longer than any other does length tell them.
    private static bool IsRightTheLongest(QuizItem item)
    {
        var rights = item.Entries.Where(e => e.IsRight).Select(e => Plain(e.Text).Length).DefaultIfEmpty(0).Min();
        return item.Entries.Any(e => !e.IsRight)
            && item.Entries.Where(e => !e.IsRight).All(e => Plain(e.Text).Length < rights);
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private void Add(string part, string message) => remarks.Add(new(part, message));
}
