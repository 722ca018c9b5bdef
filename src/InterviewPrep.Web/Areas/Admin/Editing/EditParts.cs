using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>One Markdown text of the form.</summary>
/// <param name="Part">Its name in a <see cref="Remark"/>.</param>
public sealed record ProsePart(
    EditPage Page,
    string Part,
    string Title,
    string Name,
    string? Text,
    int Rows,
    string? Hint
);

/// <summary>A list of single lines.</summary>
/// <param name="Item">What one of them is called.</param>
public sealed record LinesPart(
    EditPage Page,
    string Part,
    string Title,
    string Name,
    IReadOnlyList<string> Lines,
    string Item
)
{
    public string? Hint { get; init; }
}

/// <summary>A list of texts with titles.</summary>
public sealed record TitledPart(
    EditPage Page,
    string Part,
    string Title,
    string Name,
    IReadOnlyList<TitledText> Items,
    string Item,
    string TitleLabel,
    string TextLabel
);

/// <summary>What is said of a part: by the check of the site, and by other editors.</summary>
public sealed record PartNotes(IReadOnlyList<Remark> Remarks, IReadOnlyList<ReviewNote> Comments);

/// <summary>The buttons of one item.</summary>
/// <param name="Label">What it is called in the middle of a sentence.</param>
public sealed record ItemTools(string Part, int Index, int Count, string Label);
