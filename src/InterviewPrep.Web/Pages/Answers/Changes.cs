using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace InterviewPrep.Web.Pages.Answers;

/// <summary>What changed between two texts, line by line.</summary>
public static class Changes
{
    /// <summary>
    /// Lines of both texts together, without those that they begin and end with in common. Comparing takes as many steps as
    /// the lines times the differences: 50,000 lines against 50,000 others would take minutes.
    /// </summary>
    public const int MaxLines = 2_000;

    /// <summary>Each line of the later text and each that it lost; null where too many lines differ to be compared.</summary>
    public static IReadOnlyList<ChangedLine>? Between(string before, string after)
    {
        var (old, recent) = (before.Split('\n'), after.Split('\n'));
        var start = old.Zip(recent).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Skip(start)
            .Reverse()
            .Zip(recent.Skip(start).Reverse())
            .TakeWhile(p => p.First == p.Second)
            .Count();
        if (old.Length + recent.Length - (2 * (start + end)) > MaxLines)
        {
            return null;
        }

        var middle = new InlineDiffBuilder(new Differ())
            .BuildDiffModel(string.Join('\n', old[start..^end]), string.Join('\n', recent[start..^end]))
            .Lines.Select(l => new ChangedLine(Kind(l.Type), l.Text));
        return
        [
            .. recent[..start].Select(Same),
            .. old.Length == start + end && recent.Length == start + end ? [] : middle,
            .. recent[^end..].Select(Same),
        ];
    }

    private static ChangedLine Same(string text) => new("same", text);

    private static string Kind(ChangeType type) =>
        type switch
        {
            ChangeType.Deleted => "removed",
            ChangeType.Inserted => "added",
            _ => "same",
        };
}

/// <summary>A line of Markdown that was added, removed or kept.</summary>
public sealed record ChangedLine(string Kind, string Text);
