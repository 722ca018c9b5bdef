using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>Judges an entry as a pack's list would be judged that has it and all the others: by the same reader and checks.</summary>
internal static class CatalogueCheck
{
    // The others stand below: what is wrong with the entry is found at its own lines, one for each field.
    private const int FirstOther = 1_000;

    /// <param name="others">Every other entry that is not archived, with references as they shall be.</param>
    /// <returns>The entry with its defaults, or null where it cannot be read, and what is wrong with it.</returns>
    public static (ListItem? Item, IReadOnlyList<Remark> Remarks) Run(
        ListSchema schema,
        IReadOnlyList<ListItem> others,
        ListItem typed
    )
    {
        var log = new FileLog(schema.File);
        var reader = new ListReader(schema, log);
        // The entry comes last, so that it is the one that names something twice.
        var nodes = others
            .Select((o, i) => Node(schema, o, _ => FirstOther + i))
            .Append(Node(schema, typed, i => i + 1));
        var file = reader.Read(new YamlList([.. nodes], Place.Start));
        if (file is not null)
        {
            var slugs = new SlugIndex();
            slugs.Add(file);
            new ListChecks(file, reader, slugs, log).Run();
        }

        var key = schema.KeyOf(typed);
        var remarks = new List<Remark>();
        foreach (var field in schema.Fields.Where(f => f.IsRequired && typed.Texts(f.Key).Count == 0))
        {
            remarks.Add(Error(field.Key, "This is needed: write something."));
        }

        foreach (var problem in log.Problems)
        {
            if (problem.Line >= 1 && problem.Line <= schema.Fields.Count)
            {
                remarks.Add(Error(schema.Fields[problem.Line - 1].Key, problem.Message));
            }
            else if (problem.Line >= FirstOther && others[problem.Line - FirstOther].Text("parent") == key)
            {
                remarks.Add(
                    Error("parent", "Topics stand below this one, and topics have two levels: leave it on the first.")
                );
            }
        }

        return (file?.Items[^1], [.. remarks.Distinct()]);
    }

    public static Remark Error(string field, string message) => new(field, message, Severity.Error);

    private static YamlMap Node(ListSchema schema, ListItem item, Func<int, int> line)
    {
        var entries = new List<YamlEntry>();
        foreach (var (field, i) in schema.Fields.Select((f, i) => (f, i)).Where(f => item.Texts(f.f.Key).Count > 0))
        {
            var at = new Place(line(i), 1);
            var texts = item.Texts(field.Key).Select(t => new YamlText(t, IsPlain: false, at)).ToList<YamlNode>();
            entries.Add(new(new(field.Key, IsPlain: true, at), field.IsList ? new YamlList(texts, at) : texts[0]));
        }

        return new(entries, new(0, 0));
    }
}
