namespace InterviewPrep.Images;

/// <summary>An image of the content, from a pack or uploaded in the browser, served below <c>/media/</c>.</summary>
public sealed class PackImage
{
    /// <summary>Longest alternative text, in UTF-16 units.</summary>
    public const int MaxAlt = 300;

    /// <summary>Path inside the pack, such as <c>images/roc-curve.png</c>.</summary>
    public required string Path { get; set; }

    public required string MediaType { get; set; }

    public required byte[] Sha256 { get; set; }

    /// <summary>At most 1,000,000.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>In pixels; null where a version that did not look wrote it.</summary>
    public int? Width { get; set; }

    /// <summary>In pixels; null where a version that did not look wrote it.</summary>
    public int? Height { get; set; }

    /// <summary>What is offered to whoever puts the image into a text; empty where nobody has said anything.</summary>
    public string Alt { get; set; } = "";

    /// <summary>Of the pack's file as last imported; null where no pack brought it.</summary>
    public byte[]? ImportedSha256 { get; set; }

    /// <summary>When these bytes came.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Since when it is out of lists and exports. Whatever text shows it takes it out of the archive.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}

/// <summary>The bytes of an image that others replaced.</summary>
internal sealed class EarlierImage
{
    public long Id { get; set; }

    public required string Path { get; set; }

    public required byte[] Sha256 { get; set; }

    public required byte[] Bytes { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>When it was replaced.</summary>
    public DateTimeOffset EndedAt { get; set; }

    /// <summary>The member who replaced it, or null for the command line and the system.</summary>
    public Guid? EndedBy { get; set; }
}
