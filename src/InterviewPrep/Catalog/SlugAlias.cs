namespace InterviewPrep.Catalog;

/// <summary>An address that was once public and redirects for ever.</summary>
public sealed class SlugAlias
{
    public int Id { get; set; }

    public SlugKind Kind { get; set; }

    public required string OldSlug { get; set; }

    public required string NewSlug { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
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
