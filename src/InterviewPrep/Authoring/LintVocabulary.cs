using System.Text.RegularExpressions;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Authoring;

/// <summary>A topic as the linter looks for it.</summary>
/// <param name="Names">Name and aliases as stems.</param>
internal sealed record LintTopic(string Slug, string Name, IReadOnlyList<IReadOnlyList<string>> Names)
{
    /// <summary>Whether one of the names occurs, or all its words do, in any order.</summary>
    public bool IsIn(IReadOnlyList<string> stems)
    {
        var words = stems.ToHashSet(StringComparer.Ordinal);
        return Names.Any(name => name.Count > 0 && name.All(words.Contains));
    }
}

/// <summary>The topics and companies of a pack, prepared for <see cref="Lint"/>.</summary>
internal sealed class LintVocabulary
{
    private readonly Dictionary<string, LintTopic> topics;
    private readonly Regex? claim;

    /// <param name="topics">Slug, name and aliases of each topic.</param>
    /// <param name="companies">Names of companies.</param>
    public LintVocabulary(
        IEnumerable<(string Slug, string Name, IReadOnlyList<string> Aliases)> topics,
        IReadOnlyCollection<string> companies
    )
    {
        this.topics = topics
            .DistinctBy(t => t.Slug)
            .Select(t => new LintTopic(t.Slug, t.Name, [.. t.Aliases.Prepend(t.Name).Select(LintWords.Stems)]))
            .ToDictionary(t => t.Slug, StringComparer.Ordinal);
        if (companies.Count > 0)
        {
            var names = string.Join('|', companies.Select(Regex.Escape));
            claim = new(
                $@"\b(asked (by|at|in) ({names})\b|({names})('s)? (interviewers? )?(often |usually |always |really )?asks?\b)",
                RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
            );
        }
    }

    /// <summary>Those of the database.</summary>
    public static async Task<LintVocabulary> LoadAsync(Sql sql) =>
        new(
            await sql.ListAsync(
                "select slug, name, aliases from topics where archived_at is null",
                r => (r.GetString(0), r.GetString(1), (IReadOnlyList<string>)r.GetFieldValue<string[]>(2))
            ),
            await sql.ListAsync("select name from companies where archived_at is null", r => r.GetString(0))
        );

    public IReadOnlyCollection<LintTopic> Topics => this.topics.Values;

    public LintTopic? Find(string slug) => this.topics.GetValueOrDefault(slug);

    /// <summary>Words that claim that a company asks something, or null.</summary>
    public string? Claim(string text) => claim?.Match(text) is { Success: true } match ? match.Value : null;
}
