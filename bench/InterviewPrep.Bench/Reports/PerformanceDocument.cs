namespace InterviewPrep.Bench.Reports;

/// <summary>Replaces the measured part of docs/performance.md and leaves what people wrote around it.</summary>
internal static class PerformanceDocument
{
    private const string Begin = "<!-- script/bench writes from here -->";
    private const string End = "<!-- to here -->";

    /// <returns>Null, or why the file stays as it is.</returns>
    public static async Task<string?> WriteAsync(string file, string measured, Results results)
    {
        if (!results.IsSteady)
        {
            return $"{file} stays as it is: the same thing measured twice differs by more than {Results.Tolerance:P0}.";
        }

        var text = await File.ReadAllTextAsync(file);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{file} lacks the marks between which the figures stand.");
        }

        await File.WriteAllTextAsync(file, $"{text[..(from + Begin.Length)]}\n\n{measured}\n\n{text[to..]}");
        return null;
    }
}
