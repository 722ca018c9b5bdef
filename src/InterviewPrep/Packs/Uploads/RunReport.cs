using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Packs.Uploads;

/// <summary>What a run did or would do, short enough for a page.</summary>
/// <param name="Files">The first <see cref="MostFiles"/> that change or are in conflict, those in conflict first.</param>
/// <param name="Problems">The first <see cref="MostProblems"/>, errors first.</param>
public sealed record RunReport(
    int Added,
    int Changed,
    int Archived,
    int Unchanged,
    int Conflicts,
    int Errors,
    int Findings,
    IReadOnlyList<FileChange> Files,
    IReadOnlyList<Problem> Problems
)
{
    public const int MostFiles = 300;

    public const int MostProblems = 200;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Files that change or are in conflict, beyond those in <see cref="Files"/>.</summary>
    public int MoreFiles { get; init; }

    public int MoreProblems => Errors + Findings - Problems.Count;

    internal static RunReport Of(ImportReport report)
    {
        var files = report.Files.Where(f => f.Kind != ChangeKind.Unchanged || f.Conflicts.Count > 0).ToList();
        return new(
            report.Count(ChangeKind.Added),
            report.Count(ChangeKind.Changed),
            report.Count(ChangeKind.Archived),
            report.Count(ChangeKind.Unchanged),
            report.Files.Count(f => f.Conflicts.Count > 0),
            report.Problems.Count(p => p.Severity == Severity.Error),
            report.Problems.Count(p => p.Severity == Severity.Finding),
            [.. files.OrderByDescending(f => f.Conflicts.Count > 0).ThenByDescending(f => f.Kind).Take(MostFiles)],
            [.. report.Problems.OrderBy(p => p.Severity).Take(MostProblems)]
        )
        {
            MoreFiles = Math.Max(0, files.Count - MostFiles),
        };
    }

    internal string Write() => JsonSerializer.Serialize(this, Options);

    internal static RunReport? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<RunReport>(json, Options);
}
