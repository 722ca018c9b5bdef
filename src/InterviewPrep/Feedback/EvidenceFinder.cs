using InterviewPrep.Authoring;

namespace InterviewPrep.Feedback;

/// <summary>Finds evidence in a text as the linter does: the same words in the same order, whatever their inflection.</summary>
internal sealed class EvidenceFinder
{
    /// <summary>Most characters of a quotation to either side of what was found.</summary>
    private const int LongestSide = 200;

    private readonly string text;
    private readonly List<(int Start, int End, string Stem)> words = [];

    public EvidenceFinder(string text)
    {
        this.text = text;
        foreach (var (start, end) in LintWords.Runs(text))
        {
            words.Add((start, end, LintWords.Stem(text[start..end].ToLowerInvariant())));
        }
    }

    public FoundItem Find(string said, int weight, IEnumerable<string> evidence) =>
        new(said, weight, [.. evidence.Select(e => new FoundPhrase(e, Find(e)))]);

    private Quote? Find(string phrase)
    {
        var stems = LintWords.Stems(phrase);
        for (var i = 0; stems.Count > 0 && i <= words.Count - stems.Count; i++)
        {
            if (stems.Select((stem, k) => words[i + k].Stem == stem).All(isSame => isSame))
            {
                return QuoteOf(words[i].Start, words[i + stems.Count - 1].End);
            }
        }

        return null;
    }

    private Quote QuoteOf(int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < LongestSide && !EndsAt(from - 1))
        {
            from--;
        }

        var to = end;
        while (to < text.Length && to - end < LongestSide && !(to > end && EndsAt(to - 1)))
        {
            to++;
        }

        return new(text[from..start].TrimStart(), text[start..end], text[end..to].TrimEnd());
    }

    // A sentence ends at a stop before a space, and at a line that is empty.
    private bool EndsAt(int at) =>
        text[at] == '\n'
            ? at == 0 || at + 1 >= text.Length || text[at - 1] == '\n' || text[at + 1] == '\n'
            : text[at] is '.' or '!' or '?' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]));
}
