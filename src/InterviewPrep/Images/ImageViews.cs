namespace InterviewPrep.Images;

/// <summary>Which images an editor wants to see.</summary>
public sealed record ImageQuery
{
    /// <summary>Longest <see cref="Words"/>, in UTF-16 units.</summary>
    public const int MostWords = 100;

    /// <summary>Part of a name or of an alternative text.</summary>
    public string Words { get; init; } = "";

    public ImageState? State { get; init; }

    /// <summary>The name of the row that the page follows, or nothing.</summary>
    public string After { get; init; } = "";

    /// <summary>The name of the row that the page precedes, or nothing; <see cref="After"/> comes first.</summary>
    public string Before { get; init; } = "";
}

/// <summary>What is particular about an image.</summary>
public enum ImageState
{
    /// <summary>No text shows it.</summary>
    Unused,

    /// <summary>It has no alternative text.</summary>
    Undescribed,

    /// <summary>An editor deleted it.</summary>
    Deleted,
}

/// <summary>An image on the shelf.</summary>
/// <param name="Name">Of the file, without a folder.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="IsImported">Whether a pack brought it.</param>
/// <param name="UseCount">How many questions and guides show it.</param>
/// <param name="Uses">Some of them.</param>
public sealed record ImageRow(
    string Name,
    string MediaType,
    int Bytes,
    int? Width,
    int? Height,
    string Alt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? ArchivedAt,
    bool IsImported,
    int UseCount,
    IReadOnlyList<ImageUseView> Uses
)
{
    /// <summary>What to paste into a text.</summary>
    public string Markdown => ImageName.Markdown(ImageName.PathOf(Name), Alt);
}

/// <summary>A question or guide that shows an image.</summary>
/// <param name="IsSealed">Only in locked text.</param>
/// <param name="IsGuide">It is a guide, and no question.</param>
public sealed record ImageUseView(string Slug, string Title, bool IsSealed, bool IsGuide);

/// <summary>One page of images.</summary>
/// <param name="HasMore">Whether rows follow.</param>
/// <param name="HasEarlier">Whether rows come before.</param>
public sealed record ImagePage(IReadOnlyList<ImageRow> Rows, bool HasEarlier, bool HasMore);

/// <summary>An image with what it was.</summary>
/// <param name="Sha256">In hexadecimal digits.</param>
public sealed record ImageView(ImageRow Row, string Sha256, IReadOnlyList<EarlierView> Earlier);

/// <summary>Bytes that others replaced.</summary>
/// <param name="By">Who replaced them, or null for a pack from the command line or a closed account.</param>
public sealed record EarlierView(long Id, int Bytes, int? Width, int? Height, DateTimeOffset EndedAt, string? By);
