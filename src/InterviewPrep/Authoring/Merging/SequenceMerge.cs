using DiffPlex;

namespace InterviewPrep.Authoring.Merging;

/// <summary>
/// Merges two versions of a sequence that come from one origin (diff3; Khanna, Kunal and Pierce, "A Formal Investigation
/// of Diff3", 2007). What one side alone changed is taken; changes that touch each other and differ are a conflict.
/// </summary>
internal static class SequenceMerge
{
    /// <returns>The merged sequence, or null where both sides changed the same place in different ways.</returns>
    public static IReadOnlyList<string>? Merge(
        IReadOnlyList<string> origin,
        IReadOnlyList<string> theirs,
        IReadOnlyList<string> ours
    )
    {
        var merged = new List<string>();
        var sides = (Theirs: new Side(origin, theirs), Ours: new Side(origin, ours));
        var at = 0;
        while (Region.Next(at, sides.Theirs, sides.Ours) is { } region)
        {
            merged.AddRange(origin.Skip(at).Take(region.Start - at));
            if (region.Settle(origin, sides.Theirs, sides.Ours) is not { } settled)
            {
                return null;
            }

            merged.AddRange(settled);
            at = region.End;
            sides.Theirs.Pass(at);
            sides.Ours.Pass(at);
        }

        merged.AddRange(origin.Skip(at));
        return merged;
    }

    /// <summary>Places of the origin that changes of either side overlap or touch.</summary>
    private sealed record Region(int Start, int End)
    {
        public static Region? Next(int at, Side theirs, Side ours)
        {
            var start = Math.Min(theirs.NextStart, ours.NextStart);
            if (start == int.MaxValue)
            {
                return null;
            }

            var end = Math.Max(at, start);
            for (var reached = -1; reached != end; )
            {
                reached = end;
                end = Math.Max(theirs.Reach(end), ours.Reach(end));
            }

            return new(start, end);
        }

        public List<string>? Settle(IReadOnlyList<string> origin, Side theirs, Side ours)
        {
            var before = origin.Skip(Start).Take(End - Start).ToList();
            var (a, b) = (theirs.Of(Start, End), ours.Of(Start, End));
            return a.SequenceEqual(b) || b.SequenceEqual(before) ? a
                : a.SequenceEqual(before) ? b
                : null;
        }
    }

    /// <summary>One side's changes, in the order of the origin.</summary>
    private sealed class Side
    {
        private readonly IReadOnlyList<string> items;
        private readonly List<Change> changes;
        private int next;

        public Side(IReadOnlyList<string> origin, IReadOnlyList<string> items)
        {
            this.items = items;
            changes = Changes(origin, items);
        }

        public int NextStart => next < changes.Count ? changes[next].Start : int.MaxValue;

        /// <summary>How far the changes go that begin at or before a place.</summary>
        public int Reach(int end)
        {
            for (var i = next; i < changes.Count && changes[i].Start <= end; i++)
            {
                end = Math.Max(end, changes[i].End);
            }

            return end;
        }

        public void Pass(int end)
        {
            while (next < changes.Count && changes[next].Start <= end && changes[next].End <= end)
            {
                next++;
            }
        }

        /// <summary>This side's items for a stretch of the origin that cuts none of its changes.</summary>
        public List<string> Of(int start, int end)
        {
            var first = start + Shift(c => c.End < start || (c.End == start && c.Start < start));
            var last = end + Shift(c => c.End <= end);
            return [.. items.Skip(first).Take(last - first)];
        }

        private int Shift(Func<Change, bool> isPassed) =>
            changes.TakeWhile(isPassed).Sum(c => c.Length - (c.End - c.Start));

        private static List<Change> Changes(IReadOnlyList<string> origin, IReadOnlyList<string> items)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            string Numbered(IReadOnlyList<string> all) => string.Join('\n', all.Select(Number));
            int Number(string item)
            {
                numbers.TryAdd(item, numbers.Count);
                return numbers[item];
            }

            var (before, after) = (Numbered(origin), Numbered(items));
            return
            [
                .. new Differ()
                    .CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Lines)
                    .DiffBlocks.Select(b => new Change(
                        b.DeleteStartA,
                        b.DeleteStartA + b.DeleteCountA,
                        b.InsertCountB
                    )),
            ];
        }
    }

    // No text is no line, not an empty one.
    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    /// <param name="Start">Index in the origin.</param>
    /// <param name="End">Index in the origin after the last item that went away.</param>
    /// <param name="Length">How many items came instead.</param>
    private sealed record Change(int Start, int End, int Length);
}
