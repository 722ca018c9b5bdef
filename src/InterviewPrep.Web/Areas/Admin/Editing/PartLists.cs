using System.Collections;
using System.Globalization;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>A list of parts in a form.</summary>
/// <param name="Most">A form must end somewhere.</param>
internal sealed record PartList<TText>(Func<TText, IList> Of, Func<object> Make, int Most);

/// <summary>What the buttons beside a list of parts do, as a form sends it: <c>add:rubric</c>, <c>remove:rubric:2</c>,
/// <c>up:rubric:2</c>, <c>down:rubric:2</c>, <c>move:rubric:2:0</c>.</summary>
internal sealed class PartLists<TText>(IReadOnlyDictionary<string, PartList<TText>> lists)
{
    /// <summary>Does it; gives the place to go on at, such as <c>rubric-2</c>, or null where the act means nothing here.</summary>
    public string? Apply(TText text, string act)
    {
        var words = act.Split(':');
        if (words.Length < 2 || !lists.TryGetValue(words[1], out var list))
        {
            return null;
        }

        var items = list.Of(text);
        var to = (words[0], words[2..].Select(Number).ToArray()) switch
        {
            ("add", []) => Add(items, list),
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

    /// <summary>What is no number is -1, which is no place.</summary>
    public static int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static int? Add(IList items, PartList<TText> list)
    {
        if (items.Count >= list.Most)
        {
            return null;
        }

        items.Add(list.Make());
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
}
