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

/// <summary>What the linter objected to in a question when it was last imported; the question is a draft because of it.</summary>
internal sealed class LintFinding
{
    public int QuestionId { get; set; }

    /// <summary>Zero-based, in the order of the file.</summary>
    public int Position { get; set; }

    /// <summary>Line of the pack's file, from 1.</summary>
    public int Line { get; set; }

    /// <summary>Column of the pack's file, from 1.</summary>
    public int Column { get; set; }

    public required string Message { get; set; }
}

/// <summary>Where an image is shown. An image shown only in sealed texts is as sealed as they are.</summary>
internal sealed class ImageUse
{
    /// <summary>Path inside the pack, such as <c>images/roc-curve.png</c>.</summary>
    public required string Path { get; set; }

    public int QuestionId { get; set; }

    /// <summary>Whether the text that shows it is sealed.</summary>
    public bool IsSealed { get; set; }
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
