using System.Collections;
using System.Globalization;
using InterviewPrep.Authoring.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>What the buttons beside a list of parts do, as a form sends it: <c>add:rubric</c>, <c>remove:rubric:2</c>,
/// <c>up:rubric:2</c>, <c>down:rubric:2</c>, <c>move:rubric:2:0</c>.</summary>
public static class PartActs
{
    /// <summary>More than any good question has; a form must end somewhere.</summary>
    public const int MostParts = 60;

    private static readonly Dictionary<string, PartList> Lists = new(StringComparer.Ordinal)
    {
        ["asked"] = new(t => t.Asked, () => new AskedText()),
        ["topics"] = new(t => t.Topics, () => new TopicText()),
        ["related"] = new(t => t.Related, () => ""),
        ["expectations"] = new(t => t.Expectations, () => ""),
        ["approach"] = new(t => t.Approach, () => ""),
        ["followUps"] = new(t => t.FollowUps, () => new TitledText()),
        ["sampleAnswer"] = new(t => t.SampleAnswer, () => new TitledText()),
        ["rubric"] = new(t => t.Rubric, () => new RubricText()),
        ["pitfalls"] = new(t => t.Pitfalls, () => new PitfallText()),
    };

    /// <summary>Does it; gives the place to go on at, such as <c>rubric-2</c>, or null where the act means nothing here.</summary>
    public static string? Apply(QuestionText text, string act)
    {
        var words = act.Split(':');
        if (words.Length < 2 || !Lists.TryGetValue(words[1], out var list))
        {
            return null;
        }

        var items = list.Of(text);
        var numbers = words[2..].Select(w => int.TryParse(w, NumberStyles.None, null, out var n) ? n : -1).ToArray();
        var to = (words[0], numbers) switch
        {
            ("add", []) => Add(items, list.Make),
            ("remove", [var at]) => Remove(items, at),
            ("up", [var at]) => Move(items, at, at - 1),
            ("down", [var at]) => Move(items, at, at + 1),
            ("move", [var at, var target]) => Move(items, at, target),
            _ => null,
        };
        return to is null ? null
            : items.Count == 0 ? words[1]
            : $"{words[1]}-{to}";
    }

    private static int? Add(IList items, Func<object> make)
    {
        if (items.Count >= MostParts)
        {
            return null;
        }

        items.Add(make());
        return items.Count - 1;
    }

    private static int? Remove(IList items, int at)
    {
        if (at < 0 || at >= items.Count)
        {
            return null;
        }

        items.RemoveAt(at);
        return Math.Min(at, items.Count - 1);
    }

    private static int? Move(IList items, int from, int to)
    {
        if (from < 0 || from >= items.Count || to < 0 || to >= items.Count)
        {
            return null;
        }

        var item = items[from];
        items.RemoveAt(from);
        items.Insert(to, item);
        return to;
    }

    private sealed record PartList(Func<QuestionText, IList> Of, Func<object> Make);
}
