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

    /// <summary>The order in which a list is written where nothing else orders it.</summary>
    public static IEnumerable<ListItem> Sorted(IEnumerable<ListItem> redirects) =>
        redirects.OrderBy(ListSchema.Redirects.KeyOf, StringComparer.Ordinal);

    private static string Entry(ListSchema schema, ListItem item, string first, string next)
    {
        var text = new StringBuilder();
        foreach (var field in schema.Fields.Where(f => item.Text(f.Key) is not null))
        {
            text.Append(text.Length == 0 ? first : next).Append(field.Key).Append(": ");
            text.Append(
                    field.IsList ? YamlWriter.Flow(item.Texts(field.Key))
                    : field.Kind is FieldKind.Number or FieldKind.Word ? item.Text(field.Key)
                    : YamlWriter.Block(item.Text(field.Key)!)
                )
                .Append('\n');
        }

        return text.ToString();
    }
}
