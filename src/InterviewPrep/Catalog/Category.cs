namespace InterviewPrep.Catalog;

/// <summary>The kind of interview a question or guide belongs to, such as Statistics &amp; Probability.</summary>
public sealed class Category : CatalogEntry
{
    /// <summary>Which content may be filed here.</summary>
    public CategoryUse For { get; set; } = CategoryUse.Both;
}

/// <summary>What a <see cref="Category"/> holds.</summary>
public enum CategoryUse
{
    Questions,
    Guides,
    Both,
}
