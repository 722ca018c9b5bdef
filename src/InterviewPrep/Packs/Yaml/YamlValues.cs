using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewPrep.Packs.Yaml;

/// <summary>Values with a shape of their own: slugs, dates, times, addresses and words of an enumeration.</summary>
internal static partial class YamlValues
{
    public const int MaxSlug = 100;

    public static bool IsSlug(string text) => text.Length <= MaxSlug && SlugShape().IsMatch(text);

    /// <summary>A slug, or null where the key is absent or wrong.</summary>
    public static string? Slug(this YamlFields fields, string key, FileLog log) =>
        fields.Text(key, MaxSlug) is { } text ? Checked(text, fields.PlaceOf(key), log) : null;

    public static string? Slug(this YamlFields fields, YamlNode node, string key, FileLog log) =>
        fields.Line(node, key, MaxSlug) is { } text ? Checked(text, node.At, log) : null;

    /// <summary>A calendar date as 2026-03-12.</summary>
    public static DateOnly? Date(this YamlFields fields, string key, FileLog log)
    {
        if (fields.Text(key, 40) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        log.Error(fields.PlaceOf(key), $"“{key}: {YamlFields.Short(text)}” is no date: write it as 2026-03-12.");
        return null;
    }

    /// <summary>A time in UTC as 2026-03-12T09:00:00Z.</summary>
    public static DateTimeOffset? Time(this YamlFields fields, string key, FileLog log)
    {
        if (fields.Text(key, 40) is not { } text)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, Utc, out var time))
        {
            return time;
        }

        log.Error(
            fields.PlaceOf(key),
            $"“{key}: {YamlFields.Short(text)}” is no time in UTC: write it as 2026-03-12T09:00:00Z."
        );
        return null;
    }

    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>A word of an enumeration, written in lower case.</summary>
    public static T? Word<T>(this YamlFields fields, string key, FileLog log)
        where T : struct, Enum
    {
        if (fields.Text(key, 100) is not { } text)
        {
            return null;
        }

        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        var index = words.IndexOf(text);
        if (index >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        log.Error(
            fields.PlaceOf(key),
            $"“{key}: {YamlFields.Short(text)}” is not known.{Nearest.Hint(text, words)} Write one of {string.Join(", ", words)}."
        );
        return null;
    }

    /// <summary>An http or https address.</summary>
    public static string? Address(this YamlFields fields, string key, FileLog log)
    {
        if (fields.Text(key, 500) is not { } text)
        {
            return null;
        }

        if (AddressShape().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
        {
            return text;
        }

        log.Error(
            fields.PlaceOf(key),
            $"“{key}: {YamlFields.Short(text)}” is no address: write it in full, beginning with https://."
        );
        return null;
    }

    private static string? Checked(string text, Place at, FileLog log)
    {
        if (IsSlug(text))
        {
            return text;
        }

        log.Error(at, $"“{YamlFields.Short(text)}” is not a slug: use lower-case letters, digits and single hyphens.");
        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SlugShape();

    [GeneratedRegex(@"\Ahttps?://[^\s<>""]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex AddressShape();
}
