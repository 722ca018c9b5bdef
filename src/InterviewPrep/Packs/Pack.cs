using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs;

/// <summary>A whole pack in memory, as far as it could be read.</summary>
/// <param name="Problems">Every fault, by file, line and column.</param>
internal sealed record Pack(
    PackLists Lists,
    IReadOnlyList<QuestionFile> Questions,
    IReadOnlyList<GuideFile> Guides,
    IReadOnlyList<Problem> Problems
);

/// <summary>The header and the lists of a pack; a file that is absent or unreadable is null.</summary>
internal sealed class PackLists
{
    private readonly Dictionary<ListSchema, ListFile> files = [];

    /// <summary>The header's key that says how much a pack holds.</summary>
    public const string Holds = "holds";

    /// <summary>Its one value; without it a pack holds everything.</summary>
    public const string Part = "part";

    /// <summary>The pack holds some questions of a larger one: what it lacks is left alone.</summary>
    public bool IsPart => Items(ListSchema.Header) is [var header] && header.Text(Holds) == Part;

    public ListFile? this[ListSchema schema] => files.GetValueOrDefault(schema);

    public IReadOnlyList<ListItem> Items(ListSchema schema) => this[schema]?.Items ?? [];

    public void Add(ListFile file) => files[file.Schema] = file;
}
