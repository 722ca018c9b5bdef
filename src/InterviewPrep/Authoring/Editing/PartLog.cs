using System.Globalization;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Authoring.Editing;

/// <summary>Something to mend in one part of a form.</summary>
/// <param name="Part">The part, such as <c>rubric[2]</c> or <c>prompt</c>.</param>
/// <param name="Message">A sentence that says what is wrong and how to mend it.</param>
/// <param name="Severity">Whether it keeps the form from being saved, or only from being published.</param>
public sealed record Remark(string Part, string Message, Severity Severity);

/// <summary>Collects what is wrong with a form.</summary>
internal sealed class PartLog
{
    private readonly List<Remark> remarks = [];

    public IReadOnlyList<Remark> Remarks => remarks;

    public bool HasErrors => remarks.Exists(r => r.Severity == Severity.Error);

    public void Add(string part, string message, Severity severity)
    {
        var remark = new Remark(part, message, severity);
        if (!remarks.Contains(remark))
        {
            remarks.Add(remark);
        }
    }

    public T? Word<T>(string part, string? typed)
        where T : struct, Enum
    {
        var word = (typed ?? "").Trim();
        if (word.Length == 0)
        {
            return null;
        }

        if (Enum.GetNames<T>().Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<T>(word, ignoreCase: true);
        }

        var known = string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();
        Add(part, $"“{YamlFields.Short(word)}” is none of {known}: choose one.", Severity.Error);
        return null;
    }

    public int? Number(string part, string? typed, int min, int max)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= min && n <= max)
        {
            return n;
        }

        Add(part, $"“{YamlFields.Short(text)}” is not a whole number from {min} to {max:N0}.", Severity.Error);
        return null;
    }

    public DateOnly Date(string part, string? typed)
    {
        if (DateOnly.TryParseExact((typed ?? "").Trim(), "yyyy-MM-dd", out var date))
        {
            return date;
        }

        Add(part, "Give the date as in 2026-03-12.", Severity.Error);
        return default;
    }

    public DateTimeOffset? Time(string part, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] forms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", YamlValues.TimeFormat];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, utc, out var at))
        {
            return at;
        }

        Add(part, "Give the time in UTC, as in 2026-03-12T09:00.", Severity.Error);
        return null;
    }
}
