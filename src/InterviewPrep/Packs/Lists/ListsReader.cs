namespace InterviewPrep.Packs.Lists;

/// <summary>Reads the header and all lists, then what they say about each other.</summary>
internal sealed class ListsReader(PackFiles files, SlugIndex slugs, List<Problem> problems)
{
    private readonly PackLists lists = new();
    private readonly Dictionary<ListSchema, (ListReader Reader, FileLog Log)> readers = [];

    public PackLists Read()
    {
        foreach (var schema in ListSchema.Lists.Prepend(ListSchema.Header))
        {
            Read(schema);
        }

        foreach (var (schema, (reader, log)) in readers)
        {
            if (lists[schema] is { } file)
            {
                new ListChecks(file, reader, slugs, log).Run();
            }

            problems.AddRange(log.Problems);
        }

        return lists;
    }

    private void Read(ListSchema schema)
    {
        var log = new FileLog(schema.File);
        var reader = new ListReader(schema, log);
        readers[schema] = (reader, log);
        if (!files.Has(schema.File))
        {
            if (!schema.IsOptional && !problems.Exists(p => p.File == schema.File))
            {
                log.Error(
                    Place.Start,
                    $"The file {schema.File} is missing: add it{(schema == ListSchema.Header ? " with format, name and version" : ", with “[]” for an empty list")}."
                );
            }

            return;
        }

        if (
            files.Read(schema.File, log) is { } bytes
            && PackText.Decode(bytes, log) is { } text
            && reader.Read(text) is { } file
        )
        {
            lists.Add(file);
            slugs.Add(file);
        }
    }
}
