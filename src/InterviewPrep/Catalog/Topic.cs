namespace InterviewPrep.Catalog;

/// <summary>A concept that a question exercises. Topics form a tree of two levels.</summary>
public sealed class Topic : CatalogEntry
{
    /// <summary>The topic above, or null for one of the first level; a parent never has a parent itself.</summary>
    public int? ParentId { get; set; }

    public Topic? Parent { get; set; }

    /// <summary>Other names for the same concept; each finds this topic.</summary>
    public List<string> Aliases { get; set; } = [];
}
