namespace InterviewPrep.Catalog;

/// <summary>An address that was once public and redirects for ever.</summary>
public sealed class SlugAlias
{
    public int Id { get; set; }

    public SlugKind Kind { get; set; }

    public required string OldSlug { get; set; }

    public required string NewSlug { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// An editor renamed or merged what the old slug named: packs that still use it mean the new one. A redirect that a pack
    /// brought ends when a pack names something by the old slug again.
    /// </summary>
    public bool IsByEditor { get; set; }
}

/// <summary>What a slug names.</summary>
public enum SlugKind
{
    Question,
    Guide,
    Topic,
    Company,
    Category,
    Role,
    Round,
}
