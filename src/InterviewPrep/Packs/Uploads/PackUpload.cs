using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Packs.Uploads;

/// <summary>A zip that an editor brought: kept for a day, then either imported or gone. The report of an import stays.</summary>
internal sealed class PackUpload
{
    public int Id { get; set; }

    /// <summary>Null where the account is gone.</summary>
    public Guid? UploadedBy { get; set; }

    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>Name and version that the header claims; empty where it cannot be read.</summary>
    public required string Name { get; set; }

    public required byte[] Sha256 { get; set; }

    /// <summary>Bytes of the zip.</summary>
    public int Size { get; set; }

    /// <summary>At most <see cref="ZipPack.MostBytes"/>; null once nobody needs it any more.</summary>
    public byte[]? Zip { get; set; }

    public UploadState State { get; set; }

    public Take Take { get; set; }

    /// <summary>Who asked for the import, and when.</summary>
    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>When the run last said that it goes on; null before it begins.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    public string Stage { get; set; } = "";

    public int Done { get; set; }

    public int Total { get; set; }

    public DateTimeOffset? CancelAskedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>A <see cref="RunReport"/>; its sentences may quote what is locked.</summary>
    public string? Report { get; set; }
}

/// <summary>How far an upload has come.</summary>
public enum UploadState
{
    /// <summary>The dry run waits or runs.</summary>
    Checking,

    /// <summary>The dry run is done: an editor decides.</summary>
    Checked,

    /// <summary>The import waits or runs.</summary>
    Importing,

    /// <summary>All of it is in the database.</summary>
    Imported,

    /// <summary>Faults keep it out.</summary>
    Refused,

    /// <summary>An editor stopped it; nothing of it is in the database.</summary>
    Cancelled,

    /// <summary>It came to no end; nothing of it is in the database.</summary>
    Failed,
}
