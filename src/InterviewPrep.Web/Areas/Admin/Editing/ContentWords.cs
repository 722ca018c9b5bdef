using InterviewPrep.Authoring.Editing;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>How the area's pages speak of a kind of content, and where they are.</summary>
/// <param name="One">One of them, in the middle of a sentence.</param>
/// <param name="Many">Several, as a heading.</param>
public sealed record ContentWords(ContentKind Kind, string One, string Many)
{
    public static ContentWords Questions { get; } = new(ContentKind.Question, "question", "Questions");

    public static ContentWords Guides { get; } = new(ContentKind.Guide, "guide", "Guides");

    /// <summary>What stands before a slug in readers' addresses, such as <c>/guides</c>.</summary>
    public string Folder => $"/{Many.ToLowerInvariant()}";

    /// <summary>The address of their list.</summary>
    public string List => $"{AdminAccess.Path}{Folder}";

    /// <summary>Where one is edited.</summary>
    public string Address(string slug) => $"{List}/{slug}";
}
