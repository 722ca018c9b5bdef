using System.Runtime.InteropServices;

namespace InterviewPrep.Packs;

/// <summary>One fault of a pack.</summary>
/// <param name="File">Path inside the pack with forward slashes.</param>
/// <param name="Line">From 1, counted in the file, front matter included.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Message">A sentence that says what is wrong and how to mend it.</param>
/// <param name="Severity">Whether the fault stops the import.</param>
public sealed record Problem(string File, int Line, int Column, string Message, Severity Severity);

/// <summary>How far a <see cref="Problem"/> reaches.</summary>
public enum Severity
{
    /// <summary>Nothing of the pack is imported.</summary>
    Error,

    /// <summary>An editor should look: a question with findings is imported, but as a draft.</summary>
    Finding,
}

/// <summary>A place in a file, both from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int Line, int Column)
{
    public static Place Start { get; } = new(1, 1);

    /// <summary>In reading order.</summary>
    public (int Line, int Column) Order => (Line, Column);
}

/// <summary>Collects the problems of one file.</summary>
internal sealed class FileLog(string path)
{
    private readonly List<Problem> problems = [];

    public string Path => path;

    public IReadOnlyList<Problem> Problems => problems;

    public bool HasErrors => problems.Exists(p => p.Severity == Severity.Error);

    public void Error(Place at, string message) => problems.Add(new(path, at.Line, at.Column, message, Severity.Error));

    public void Finding(Place at, string message) =>
        problems.Add(new(path, at.Line, at.Column, message, Severity.Finding));
}
