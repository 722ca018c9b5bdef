using InterviewPrep.Guides;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Importing;

/// <summary>Keeps the ids of sections and quiz items, to which marks, notes and attempts belong: by wording first, then by place.</summary>
internal static class GuideMatch
{
    /// <summary>For each section of the file the stored one that it continues, or null for a new one.</summary>
    /// <param name="anchors">For each section the address that an editor's form has for it, or null; may be empty.</param>
    public static GuideSection?[] Sections(
        IReadOnlyList<SectionText> texts,
        IReadOnlyList<GuideSection> stored,
        IReadOnlyList<string?> anchors
    ) =>
        Match(
            texts,
            stored.OrderBy(s => s.ArchivedAt is not null).ThenBy(s => s.Position).ToList(),
            (_, place, section, _) => anchors.ElementAtOrDefault(place) == section.Anchor,
            (text, _, section, _) => section.Title == text.Title,
            // What follows the section that the one before it continues: others may have come or gone above.
            (_, place, section, before) =>
                section.ArchivedAt is null
                && section.Position
                    == (
                        place == 0 ? 0
                        : before is null ? -1
                        : before.Position + 1
                    ),
            (_, place, section, _) => section.ArchivedAt is null && section.Position == place
        );

    /// <summary>The same for quiz items.</summary>
    public static StoredQuizItem?[] Items(IReadOnlyList<QuizRow> rows, IReadOnlyList<StoredQuizItem> stored) =>
        Match(
            rows,
            stored
                .OrderBy(i => i.ArchivedAt is not null)
                .ThenBy(i => i.Section is null)
                .ThenBy(i => i.Position)
                .ToList(),
            (row, _, item, _) => item.Question == row.Item.Question && item.Kind == row.Item.Kind,
            (row, _, item, _) =>
                item.ArchivedAt is null
                && item.Kind == row.Item.Kind
                && item.Section == row.Section
                && item.Position == row.Position
        );

    private static TStored?[] Match<TText, TStored>(
        IReadOnlyList<TText> texts,
        List<TStored> free,
        params Func<TText, int, TStored, TStored?, bool>[] rules
    )
        where TStored : class
    {
        var matches = new TStored?[texts.Count];
        foreach (var rule in rules)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var before = i == 0 ? null : matches[i - 1];
                if (matches[i] is null && free.Find(s => rule(texts[i], i, s, before)) is { } found)
                {
                    matches[i] = found;
                    free.Remove(found);
                }
            }
        }

        return matches;
    }
}

/// <summary>The id that a section has on the page.</summary>
internal static class SectionAnchor
{
    private const int Longest = 80;

    /// <param name="taken">Anchors that the guide has or had; the new one is added.</param>
    public static string Of(string titleHtml, HashSet<string> taken)
    {
        var words = new string([
            .. Rendering
                .PlainText.From(titleHtml)
                .ToLowerInvariant()
                .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'),
        ]);
        var name = string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries));
        // Apart from the page's own ids, such as step-1, q4 and quiz.
        var first =
            "s-"
            + (
                name.Length > Longest ? name[..Longest].TrimEnd('-')
                : name.Length == 0 ? "section"
                : name
            );
        var anchor = first;
        for (var number = 2; !taken.Add(anchor); number++)
        {
            anchor = $"{first}-{number}";
        }

        return anchor;
    }
}
