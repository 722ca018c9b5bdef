namespace InterviewPrep.Authoring;

/// <summary>Words of a text in the forms in which the linter compares them.</summary>
internal static class LintWords
{
    private const int RootLength = 5;

    private static readonly HashSet<string> Common = new(
        (
            "a an and are as at be been but by can could did do does each for from had has have how if in into is it its "
            + "just more most much no not of on one or other out over should so some such than that the their them then there "
            + "these they this those to two under up use used using was we what when where which while who why will with "
            + "would you your between without about after before give given make many may must our same them very both "
            + "write explain describe compare design show say tell choose build implement derive does "
        ).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    /// <summary>Runs of letters and digits, in lower case and without their commonest endings.</summary>
    public static List<string> Stems(string text) => [.. Raw(text).Select(Stem)];

    /// <summary>Runs of letters and digits in lower case.</summary>
    public static IEnumerable<string> Raw(string text) =>
        Runs(text).Select(run => text[run.Start..run.End].ToLowerInvariant());

    /// <summary>Where runs of letters and digits begin and end.</summary>
    public static IEnumerable<(int Start, int End)> Runs(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }

    /// <summary>The first letters of the words that mean something: related words share them.</summary>
    public static HashSet<string> Roots(string text) =>
        Raw(text)
            .Where(w => w.Length >= 2 && !Common.Contains(w))
            .Select(Stem)
            .Select(w => w.Length > RootLength ? w[..RootLength] : w)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a phrase stands in a text, both as stems.</summary>
    public static bool Contains(IReadOnlyList<string> text, IReadOnlyList<string> phrase)
    {
        for (var i = 0; phrase.Count > 0 && i <= text.Count - phrase.Count; i++)
        {
            var matched = 0;
            while (matched < phrase.Count && text[i + matched] == phrase[matched])
            {
                matched++;
            }

            if (matched == phrase.Count)
            {
                return true;
            }
        }

        return false;
    }

    // A few endings only: what Porter (1980) does further would make different terms equal.
    public static string Stem(string word)
    {
        var stem = Singular(word);
        stem =
            stem.Length > 5 && stem.EndsWith("ing", StringComparison.Ordinal) ? Single(stem[..^3])
            : stem.Length > 4 && stem.EndsWith("ed", StringComparison.Ordinal) ? Single(stem[..^2])
            : stem;
        stem = stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
        stem = stem.Replace("isation", "ization", StringComparison.Ordinal);
        return stem.Length > 6 && stem.EndsWith("is", StringComparison.Ordinal) ? stem[..^1] + 'z' : stem;
    }

    private static string Singular(string word) =>
        word.Length <= 3 ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + 'y'
        : EndsInSibilant(word) ? word[..^2]
        : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    private static bool EndsInSibilant(string word) =>
        Array.Exists(["xes", "ches", "shes", "sses"], e => word.EndsWith(e, StringComparison.Ordinal));

    private static string Single(string stem) =>
        stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
