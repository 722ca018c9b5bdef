using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>A list of slugs to choose.</summary>
/// <param name="Part">Its name in a <see cref="Remark"/>.</param>
/// <param name="Item">What one of them is called.</param>
public sealed record SlugsPart(
    EditPage Page,
    string Part,
    string Title,
    IReadOnlyList<string> Slugs,
    IReadOnlyList<Choice> Choices,
    string Item
)
{
    public string? Hint { get; init; }
}

/// <summary>The kind of a quiz question.</summary>
/// <param name="Id">What the id of the field begins with.</param>
public sealed record AnswersPart(string Id, string Name, string Chosen)
{
    public const string Hint =
        "Answers as in a pack: “- [x] right” and “- [ ] wrong”, in order “1. first”, pairs as “- left → right”; below each, indented after an empty line, why.";

    /// <summary>The kinds, and what a reader does with each.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Kinds { get; } =
    [
        ("choice", "chooses one"),
        ("several", "chooses every right one"),
        ("number", "types a number"),
        ("order", "puts them in order"),
        ("match", "finds partners"),
        ("formula", "types a formula"),
    ];
}
