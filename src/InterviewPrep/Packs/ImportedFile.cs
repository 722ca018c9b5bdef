namespace InterviewPrep.Packs;

/// <summary>A pack file as last imported: its hash skips unchanged files, its text is the base of a later three-way merge.</summary>
internal sealed class ImportedFile
{
    /// <summary>Path inside the pack with forward slashes.</summary>
    public required string Path { get; set; }

    public required byte[] Sha256 { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset ImportedAt { get; set; }
}

/// <summary>The header of the pack that fills this database.</summary>
public sealed class PackHeader
{
    /// <summary>Always 1: one row.</summary>
    public int Id { get; set; }

    public int Format { get; set; }

    public required string Name { get; set; }

    public required string Version { get; set; }

    public string? Licence { get; set; }
}
