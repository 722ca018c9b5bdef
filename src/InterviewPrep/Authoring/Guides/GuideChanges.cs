using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Authoring.Guides;

/// <summary>A state of a part of a guide.</summary>
/// <param name="Text">To be read; empty where the part is not there.</param>
/// <param name="File">The part alone, where it is prose that readers see; else null.</param>
internal sealed record GuidePartState(string Text, GuideFile? File);

/// <param name="Title">What the part is called, where its name alone does not say it.</param>
internal sealed record ChangedGuidePart(string Part, string? Title, GuidePartState Before, GuidePartState After);

/// <summary>What differs between two states of a guide: fact by fact, section by section.</summary>
internal static class GuideChanges
{
    private static readonly string[] Prose = ["introduction", "quiz", "FAQ"];

    // The date of the change says nothing that the revisions do not.
    private static readonly string[] Apart = ["updated", "sections"];

    private static readonly GuidePartState Absent = new("", null);

    public static IEnumerable<ChangedGuidePart> Between(GuideFile before, GuideFile after) =>
        GuideFields
            .All.Where(f => !Apart.Contains(f.Name, StringComparer.Ordinal) && f.Text(before) != f.Text(after))
            .Select(f => new ChangedGuidePart(f.Part, null, State(f, before), State(f, after)))
            .Concat(Sections(before, after));

    private static IEnumerable<ChangedGuidePart> Sections(GuideFile before, GuideFile after)
    {
        var (then, now) = (States(before), States(after));
        var titles = now.Keys.Concat(then.Keys).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < titles.Count; i++)
        {
            var (was, becomes) = (then.GetValueOrDefault(titles[i]), now.GetValueOrDefault(titles[i]));
            if (was?.Text != becomes?.Text)
            {
                yield return new($"section-{i + 1}", $"Section “{titles[i]}”", was ?? Absent, becomes ?? Absent);
            }
        }

        if (!then.Keys.Where(now.ContainsKey).SequenceEqual(now.Keys.Where(then.ContainsKey), StringComparer.Ordinal))
        {
            yield return new("order", "Order of the sections", Titles(then.Keys), Titles(now.Keys));
        }
    }

    // Those of one title together: the linter objects to them anyway.
    private static Dictionary<string, GuidePartState> States(GuideFile file) =>
        file
            .Sections.GroupBy(s => s.Title, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => State(Alone(file) with { Sections = [.. g] }), StringComparer.Ordinal);

    private static GuidePartState State(MergeField<GuideFile> field, GuideFile file) =>
        Prose.Contains(field.Name, StringComparer.Ordinal)
            ? State(field.Take(Alone(file), file))
            : new(field.Readable(file), null);

    private static GuidePartState State(GuideFile part) => new(GuideWriter.Body(part), part);

    private static GuidePartState Titles(IEnumerable<string> titles) => new(string.Join('\n', titles), null);

    // With the works that it cites.
    private static GuideFile Alone(GuideFile file) =>
        new()
        {
            Slug = file.Slug,
            Title = "",
            References = file.References,
        };
}
