namespace InterviewPrep.Catalog;

/// <summary>What categories, companies, roles, rounds and topics share: a name that people see and a slug that addresses hold.</summary>
public abstract class CatalogEntry
{
    public int Id { get; set; }

    /// <summary>Lower case letters, digits and hyphens; at most 100 characters; unique per kind.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    /// <summary>Plain text, or null where the pack gives none.</summary>
    public string? About { get; set; }

    /// <summary>Zero-based place in the pack's file; lists keep the editors' order.</summary>
    public int Position { get; set; }

    /// <summary>Set when an import no longer found the entry; archived entries are in no list and no filter.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}
