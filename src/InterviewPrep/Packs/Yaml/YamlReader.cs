using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InterviewPrep.Packs.Yaml;

/// <summary>
/// Reads one YAML document into nodes with places. Tags, anchors and aliases are refused, which leaves nothing to
/// expand, and nesting is bounded, which leaves nothing to overflow.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 6;

    // A file with so many faults is no YAML of a pack; reading on would only make the list longer.
    private const int MaxFaults = 50;

    private readonly Parser parser;
    private readonly FileLog log;
    private readonly int linesBefore;
    private bool isStopped;

    private YamlReader(string yaml, int linesBefore, FileLog log)
    {
        parser = new Parser(new StringReader(yaml));
        this.linesBefore = linesBefore;
        this.log = log;
    }

    /// <summary>The document, or null where it could not be read and the log says why.</summary>
    /// <param name="linesBefore">Lines of the file that stand above the YAML.</param>
    public static YamlNode? Read(string yaml, int linesBefore, FileLog log)
    {
        if (HasTabs(yaml, linesBefore, log))
        {
            return null;
        }

        var reader = new YamlReader(yaml, linesBefore, log);
        try
        {
            return reader.Document();
        }
        catch (YamlException error)
        {
            log.Error(reader.At(error.Start), $"This is not YAML that can be read ({Reason(error)}). {Mend}");
            return null;
        }
    }

    private const string Mend =
        "Indent by two spaces, and put a text in double quotes where it holds “: ” or “ #” or begins with a sign.";

    // YAML's own complaint about a tab names the place where the mapping began.
    private static bool HasTabs(string yaml, int linesBefore, FileLog log)
    {
        var lines = yaml.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]))
            {
                log.Error(new(i + 1 + linesBefore, tab + 1), "A tab stands here: indent with two spaces a level.");
                return true;
            }
        }

        return false;
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        var start = parser.Consume<DocumentStart>();
        if (start.Version is not null || start.Tags is { Count: > 0 } && !start.IsImplicit)
        {
            this.log.Error(At(start.Start), "YAML directives (lines that begin with %) are not read: remove them.");
        }

        var node = Node(1);
        if (isStopped)
        {
            return null;
        }

        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            this.log.Error(At(second.Start), "A second YAML document begins here: keep one document to a file.");
        }

        return node;
    }

    private YamlNode Node(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            isStopped = this.log.Problems.Count > MaxFaults;
            this.log.Error(
                At(alias.Start),
                $"The alias “*{YamlFields.Short(alias.Value.Value)}” is not read: write the value out."
            );
            return new YamlRefused(At(alias.Start));
        }

        if (this.log.Problems.Count > MaxFaults)
        {
            isStopped = true;
            return new YamlRefused(Place.Start);
        }

        var head = parser.Accept<NodeEvent>(out var found)
            ? found
            : throw new YamlException(parser.Current!.Start, parser.Current.End, "a value is missing");
        RefuseAnchorAndTag(head);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start));
        }

        if (depth > MaxDepth)
        {
            this.log.Error(At(head.Start), $"This is nested deeper than {MaxDepth} levels: a pack needs no more.");
            // Not skipped but left: the scanner needs a time that grows with the square of the depth.
            isStopped = true;
            return new YamlRefused(At(head.Start));
        }

        return parser.TryConsume<SequenceStart>(out var list) ? List(At(list.Start), depth) : Map(depth);
    }

    private void RefuseAnchorAndTag(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            this.log.Error(
                At(node.Start),
                $"The anchor “&{YamlFields.Short(node.Anchor.Value)}” is not read: remove it."
            );
        }

        if (!node.Tag.IsEmpty)
        {
            this.log.Error(At(node.Start), $"The tag “{YamlFields.Short(node.Tag.Value)}” is not read: remove it.");
        }
    }

    private YamlList List(Place at, int depth)
    {
        var items = new List<YamlNode>();
        while (!isStopped && !parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new(items, at);
    }

    private YamlMap Map(int depth)
    {
        var at = At(parser.Consume<MappingStart>().Start);
        var entries = new List<YamlEntry>();
        while (!isStopped && !parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = isStopped ? key : Node(depth + 1);
            if (key is YamlText text)
            {
                entries.Add(new(text, value));
            }
            else if (key is not YamlRefused)
            {
                this.log.Error(key.At, "A key is a word, not a list or a mapping: write “key: value”.");
            }
        }

        return new(entries, at);
    }

    private Place At(in Mark mark) => new((int)mark.Line + this.linesBefore, (int)mark.Column);

    private static string Reason(YamlException error) =>
        YamlFields.Short(error.Message.TrimEnd('.').ReplaceLineEndings(" "));
}
