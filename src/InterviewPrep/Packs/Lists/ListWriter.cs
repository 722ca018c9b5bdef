using System.Text;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Lists;

/// <summary>Writes a list file, or the header, in canonical form.</summary>
internal static class ListWriter
{
    public static string Write(ListFile file)
    {
        if (file.Schema == ListSchema.Header)
        {
            return Entry(file.Schema, file.Items[0], "", "");
        }

        return file.Items.Count == 0
            ? "[]\n"
            : string.Concat(file.Items.Select(item => Entry(file.Schema, item, "- ", "  ")));
    }

    private static string Entry(ListSchema schema, ListItem item, string first, string next)
    {
        var text = new StringBuilder();
        foreach (var field in schema.Fields.Where(f => item.Text(f.Key) is not null))
        {
            text.Append(text.Length == 0 ? first : next)
                .Append(field.Key)
                .Append(':')
                .Append(Value(field, item, next))
                .Append('\n');
        }

        return text.ToString();
    }

    // The questions of a path stand on a line each: paths are long, and a diff shows which one moved.
    private static string Value(ListField field, ListItem item, string indent) =>
        field.Kind switch
        {
            FieldKind.Slugs => string.Concat(item.Texts(field.Key).Select(s => $"\n{indent}  - {YamlWriter.Block(s)}")),
            FieldKind.Texts => ' ' + YamlWriter.Flow(item.Texts(field.Key)),
            FieldKind.Number or FieldKind.Word => ' ' + item.Text(field.Key),
            _ => ' ' + YamlWriter.Block(item.Text(field.Key)!),
        };
}
