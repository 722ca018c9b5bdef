using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewPrep.Packs.Guides;

/// <summary>The time box behind the title of a step, such as “(30 seconds)”.</summary>
internal static partial class TimeBox
{
    /// <summary>A heading as title and time box, which is null where there is none.</summary>
    public static (string Title, string? Time) Split(string heading) =>
        Box().Match(heading) is { Success: true } box
            ? (box.Groups["title"].Value, box.Groups["time"].Value)
            : (heading, null);

    /// <summary>In seconds, at least 1.</summary>
    public static int? SecondsOf(string? time)
    {
        if (time is null || Shape().Match(time) is not { Success: true } shape)
        {
            return null;
        }

        var amount = double.Parse(shape.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture);
        var unit = shape.Groups["unit"].Value is "second" or "seconds" ? 1 : 60;
        return Math.Max(1, (int)Math.Round(amount * unit));
    }

    [GeneratedRegex(
        @"\A(?<title>.*[^ ]) +\((?<time>[0-9]{1,4}(\.[0-9]{1,2})? (second|seconds|minute|minutes))\)\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Box();

    [GeneratedRegex(
        @"\A(?<amount>[0-9]{1,4}(\.[0-9]{1,2})?) (?<unit>[a-z]+)\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
