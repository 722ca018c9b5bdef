using System.Text.Json;

namespace InterviewPrep.Data.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Migration">Id of the last migration of the schema that it was taken from.</param>
/// <param name="TakenAt">UTC.</param>
/// <param name="Tables">In the order in which they can be filled.</param>
public sealed record BackupManifest(string Migration, DateTimeOffset TakenAt, IReadOnlyList<BackupTable> Tables)
{
    internal const string Entry = "manifest.json";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Rows of all tables together.</summary>
    public long Rows => Tables.Sum(t => t.Rows);
}

/// <summary>One table of a backup.</summary>
/// <param name="Sha256">Of the table's text, in lower-case hexadecimal digits.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256)
{
    internal string Entry => $"tables/{Name}";

    /// <summary>Name and columns as SQL names them.</summary>
    internal string Target => $"{Quoted(Name)} ({string.Join(", ", Columns.Select(Quoted))})";

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A backup cannot be taken or restored. The message says why and what to do.</summary>
public sealed class BackupException : Exception
{
    public BackupException(string message)
        : base(message) { }

    public BackupException(string message, Exception inner)
        : base(message, inner) { }

    public BackupException() { }
}
