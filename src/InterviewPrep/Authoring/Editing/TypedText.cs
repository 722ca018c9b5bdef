using System.Globalization;

namespace InterviewPrep.Authoring.Editing;

/// <summary>What forms hold, as files hold it, and back.</summary>
internal static class TypedText
{
    public static string Word<T>(T? value)
        where T : struct, Enum => $"{value}".ToLowerInvariant();

    /// <summary>UTC, but without the zone: browsers show a datetime-local field with one as empty, and send that.</summary>
    public static string Time(DateTimeOffset? at) =>
        at?.UtcDateTime is { } utc
            ? utc.ToString(utc.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
            : "";

    /// <summary>The lines that say something. A browser sends line breaks as CR LF, and a form without a value nothing at all.</summary>
    public static string[] Each(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All of it on one line.</summary>
    public static string One(string? text) => string.Join(' ', Each(text));

    /// <summary>The same, or null where it is nothing.</summary>
    public static string? Maybe(string? text) => One(text) is { Length: > 0 } some ? some : null;

    /// <summary>Paragraphs, or null where there are none. What Unicode ends lines with besides is no line break of Markdown.</summary>
    public static string? Prose(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n', ' ')
            is { Length: > 0 } some
            ? some
            : null;
}
