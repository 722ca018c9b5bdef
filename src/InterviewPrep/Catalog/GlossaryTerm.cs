namespace InterviewPrep.Catalog;

/// <summary>A term and the other words that people use for the same thing; search and feedback treat them alike.</summary>
public sealed class GlossaryTerm
{
    public int Id { get; set; }

    public required string Term { get; set; }

    public List<string> Synonyms { get; set; } = [];

    /// <summary>Zero-based place in glossary.yaml.</summary>
    public int Position { get; set; }

    /// <summary>Set when an import no longer found the term; ordinary queries no longer see it.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}
