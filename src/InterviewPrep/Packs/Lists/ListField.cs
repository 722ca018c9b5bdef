namespace InterviewPrep.Packs.Lists;

/// <summary>What the value of a key looks like.</summary>
internal enum FieldKind
{
    Text,
    Slug,
    Number,
    Word,
    Address,
    Texts,
    Slugs,
}

/// <summary>One key of the entries of a list file.</summary>
/// <param name="Max">Longest text, or the greatest number.</param>
internal sealed record ListField(string Key, FieldKind Kind, int Max = YamlLimits.Name, bool IsRequired = false)
{
    /// <summary>The words of a <see cref="FieldKind.Word"/>, in lower case.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What an absent key means; written out in canonical form.</summary>
    public string? Default { get; init; }

    /// <summary>The list whose slugs this key names.</summary>
    public SlugSpace? RefersTo { get; init; }

    public bool IsList => Kind is FieldKind.Texts or FieldKind.Slugs;
}

internal static class YamlLimits
{
    public const int Name = 120;
    public const int About = 2_000;
    public const int Entries = 10_000;
    public const int ShortList = 50;
}

/// <summary>Kinds of slugs that references lead to.</summary>
internal enum SlugSpace
{
    Question,
    Guide,
    Category,
    Company,
    Role,
    Round,
    Topic,
}
