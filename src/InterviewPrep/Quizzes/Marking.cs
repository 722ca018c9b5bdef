namespace InterviewPrep.Quizzes;

/// <summary>The rules by which responses are judged, one for each kind.</summary>
internal static class Marking
{
    public static QuizMark Choice(QuizItem item, QuizResponse response)
    {
        var picks = response.Picks.ToHashSet(StringComparer.Ordinal);
        if (picks.Count == 0)
        {
            return QuizMark.Incomplete("Choose an answer first.");
        }

        if (!picks.IsSubsetOf(item.Entries.Select(e => e.Token)))
        {
            return QuizMark.Changed;
        }

        if (item.Kind == QuizKind.Choice && picks.Count > 1)
        {
            return QuizMark.Incomplete("One answer is right: choose one.");
        }

        var fits = item.Entries.Select(e => picks.Contains(e.Token) == e.IsRight).ToList();
        return QuizMark.Judged(fits.TrueForAll(f => f), fits);
    }

    public static QuizMark Order(QuizItem item, QuizResponse response)
    {
        var right = item.Entries.Select(e => e.Token).ToList();
        if (response.Picks.Except(right, StringComparer.Ordinal).Any())
        {
            return QuizMark.Changed;
        }

        if (
            response.Picks.Count != right.Count
            || response.Picks.ToHashSet(StringComparer.Ordinal).Count != right.Count
        )
        {
            return QuizMark.Incomplete("Give every entry a place of its own.");
        }

        var fits = right.Zip(response.Picks, (r, p) => r == p).ToList();
        return QuizMark.Judged(fits.TrueForAll(f => f), fits);
    }

    public static QuizMark Match(QuizItem item, QuizResponse response)
    {
        var (lefts, rights) = (item.Entries.Select(e => e.Token), item.Entries.Select(e => e.MatchToken));
        if (
            response.Pairs.Keys.Except(lefts, StringComparer.Ordinal).Any()
            || response.Pairs.Values.Except(rights, StringComparer.Ordinal).Any()
        )
        {
            return QuizMark.Changed;
        }

        if (response.Pairs.Count < item.Entries.Count)
        {
            return QuizMark.Incomplete("Give every entry a partner.");
        }

        var fits = item.Entries.Select(e => response.Pairs[e.Token] == e.MatchToken).ToList();
        return QuizMark.Judged(fits.TrueForAll(f => f), fits);
    }

    public static QuizMark Number(QuizItem item, QuizResponse response)
    {
        var (value, error) = NumberKey.Read(response.Typed);
        return value is null
            ? QuizMark.Incomplete(error!)
            : Typed(item, entry => NumberKey.Parse(entry.Text)?.Accepts(value.Value) == true);
    }

    public static QuizMark Formula(QuizItem item, QuizResponse response)
    {
        if (
            item.Entries.Where(e => e.IsRight).Select(e => FormulaKey.Parse(e.Text).Key).FirstOrDefault() is not { } key
        )
        {
            return QuizMark.Changed;
        }

        if (string.IsNullOrWhiteSpace(response.Typed))
        {
            return QuizMark.Incomplete("Type a formula first.");
        }

        var (given, error) = key.Read(response.Typed);
        return given is null
            ? QuizMark.Incomplete(error!)
            : Typed(
                item,
                entry =>
                    entry.IsRight
                        ? key.HasValuesOf(given)
                        : key.With(entry.Text) is { } other && other.HasValuesOf(given)
            );
    }

    // The first entry that the response equals: the key before the common mistakes.
    private static QuizMark Typed(QuizItem item, Func<QuizEntry, bool> equals)
    {
        var met = item.Entries.OrderByDescending(e => e.IsRight).FirstOrDefault(equals);
        return QuizMark.Judged(met?.IsRight == true, [.. item.Entries.Select(e => ReferenceEquals(e, met))]);
    }
}
