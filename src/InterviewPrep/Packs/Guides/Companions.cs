using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Guides;

/// <summary>Companions come in pairs: each names the other.</summary>
internal sealed class Companions
{
    private readonly Dictionary<string, (string Companion, string Path, Place At)> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> guides = new(StringComparer.Ordinal);

    public void Add(ParsedGuide guide)
    {
        var file = guide.File!;
        guides.Add(file.Slug);
        if (file.Companion is { } companion)
        {
            named[file.Slug] = (companion, guide.Path, guide.Places["companion"]);
        }
    }

    /// <summary>What is wrong once every guide was added; a companion that cannot be read is not judged.</summary>
    public IEnumerable<Problem> Problems() =>
        named
            .Where(n =>
                n.Value.Companion != n.Key
                && guides.Contains(n.Value.Companion)
                && CompanionOf(n.Value.Companion) != n.Key
            )
            .Select(n => new Problem(
                n.Value.Path,
                n.Value.At.Line,
                n.Value.At.Column,
                $"“{YamlFields.Short(n.Value.Companion)}” does not name this guide as its companion: companions are pairs, so add “companion: {n.Key}” there or remove this line.",
                Severity.Error
            ));

    private string? CompanionOf(string slug) => named.TryGetValue(slug, out var known) ? known.Companion : null;
}
