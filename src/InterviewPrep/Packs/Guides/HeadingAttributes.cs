using System.Text.RegularExpressions;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Guides;

/// <summary>What stands in braces at the end of a heading, such as <c>{level=advanced question=slug}</c>.</summary>
internal sealed partial class HeadingAttributes
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Place at;
    private readonly FileLog log;

    /// <param name="title">The heading without its marks.</param>
    /// <param name="at">Where the heading begins.</param>
    /// <param name="keys">The keys it may have.</param>
    public HeadingAttributes(string title, Place at, IReadOnlyList<string> keys, FileLog log)
    {
        (Text, this.at, this.log) = (title, at, log);
        if (Braces().Match(title) is not { Success: true } braces)
        {
            return;
        }

        Text = title[..braces.Index].TrimEnd();
        foreach (var pair in braces.Groups["pairs"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = (pair.Split('=')[0], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (!keys.Contains(key, StringComparer.Ordinal))
            {
                log.Error(
                    at,
                    $"“{YamlFields.Short(key)}” is not known in this heading.{Nearest.Hint(key, keys)} It may have {string.Join(" and ", keys)}."
                );
            }
            else if (!values.TryAdd(key, value))
            {
                log.Error(at, $"“{key}” stands twice in this heading: keep one.");
            }
        }
    }

    /// <summary>The heading without them.</summary>
    public string Text { get; }

    public string? this[string key] => values.GetValueOrDefault(key);

    /// <summary>A word of an enumeration, or null where it is absent or wrong, which is reported.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum
    {
        if (this[key] is not { } text)
        {
            return null;
        }

        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        var index = words.IndexOf(text);
        if (index < 0)
        {
            log.Error(
                at,
                $"“{key}={YamlFields.Short(text)}” is not known.{Nearest.Hint(text, words)} Write one of {string.Join(", ", words)}."
            );
        }

        return index < 0 ? null : Enum.GetValues<T>()[index];
    }

    [GeneratedRegex(
        @"\{ *(?<pairs>[A-Za-z]+=[^{}= ]+( +[A-Za-z]+=[^{}= ]+)*) *\}\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Braces();
}
