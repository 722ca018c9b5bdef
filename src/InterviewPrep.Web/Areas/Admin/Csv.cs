namespace InterviewPrep.Web.Areas.Admin;

/// <summary>Lines of comma-separated values (RFC 4180) that no spreadsheet takes for a formula.</summary>
internal static class Csv
{
    private const string Starts = "=+-@\t\r\n";

    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // An apostrophe in front keeps what looks like a formula a text.
    private static string Cell(string? text) =>
        $"\"{(text is { Length: > 0 } && Starts.Contains(text[0]) ? "'" : "")}{text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
