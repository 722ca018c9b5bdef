using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs;

/// <summary>A whole pack in memory, as far as it could be read.</summary>
/// <param name="Problems">Every fault, by file, line and column.</param>
internal sealed record Pack(PackLists Lists, IReadOnlyList<QuestionFile> Questions, IReadOnlyList<Problem> Problems);

/// <summary>The header and the lists of a pack; a file that is absent or unreadable is null.</summary>
internal sealed class PackLists
{
    private readonly Dictionary<ListSchema, ListFile> files = [];

    public ListFile? this[ListSchema schema] => files.GetValueOrDefault(schema);

    public IReadOnlyList<ListItem> Items(ListSchema schema) => this[schema]?.Items ?? [];

    public void Add(ListFile file) => files[file.Schema] = file;
}
