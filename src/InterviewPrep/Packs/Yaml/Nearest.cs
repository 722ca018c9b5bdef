namespace InterviewPrep.Packs.Yaml;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>“ Did you mean …?” with a leading space, or nothing where no candidate is near.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Find(word, candidates) is { } near ? $" Did you mean “{near}”?" : "";

    /// <summary>The nearest candidate, or null where none is near.</summary>
    public static string? Find(string word, IEnumerable<string> candidates) =>
        word.Length > 100
            ? null
            : candidates
                .Select(c => (Word: c, Edits: Edits(word.ToLowerInvariant(), c.ToLowerInvariant())))
                .Where(c => c.Edits <= Math.Max(1, c.Word.Length / 3))
                .OrderBy(c => c.Edits)
                .ThenBy(c => c.Word, StringComparer.Ordinal)
                .Select(c => c.Word)
                .FirstOrDefault();

    // Levenshtein distance (1966) in two rows.
    private static int Edits(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[b.Length];
    }
}
