using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>
/// The lists of a guide's form, and what their buttons do. A block is added by its kind, at the end (<c>add:blocks:step</c>) or
/// below another (<c>add:blocks:step:2</c>), and a section moves with all that belongs to it.
/// </summary>
public static class GuideActs
{
    /// <summary>More than any good guide has.</summary>
    public const int MostParts = 100;

    /// <summary>The same of blocks.</summary>
    public const int MostBlocks = 300;

    private const string Blocks = "blocks";

    private static readonly PartLists<Manuscript> Lists = new(
        new Dictionary<string, PartList<Manuscript>>(StringComparer.Ordinal)
        {
            [Blocks] = new(m => m.Blocks, () => new BlockText(), MostBlocks),
            ["tags"] = new(m => m.Tags, () => "", MostParts),
            ["related"] = new(m => m.Related, () => "", MostParts),
            ["references"] = new(m => m.References, () => new WorkText(), MostParts),
            ["quiz"] = new(m => m.Quiz, () => new ItemText(), MostParts),
            ["faq"] = new(m => m.Faq, () => new TitledText(), MostParts),
        }
    );

    /// <summary>Does it; gives the place to go on at, such as <c>blocks-2</c>, or null where the act means nothing here.</summary>
    public static string? Apply(Manuscript text, string act)
    {
        var words = act.Split(':');
        var to = words switch
        {
            ["add", Blocks, var kind] => Add(text.Blocks, kind, text.Blocks.Count),
            ["add", Blocks, var kind, var at] when PartLists<Manuscript>.Number(at) is var above and >= 0 => Add(
                text.Blocks,
                kind,
                above + 1
            ),
            [var move, Blocks, var at, ..] when IsSection(text.Blocks, at) && move != "remove" => MoveSection(
                text.Blocks,
                move,
                PartLists<Manuscript>.Number(at),
                words[3..]
            ),
            _ => -2,
        };
        return to == -2 ? Lists.Apply(text, act)
            : to is null ? null
            : $"{Blocks}-{to}";
    }

    private static bool IsSection(List<BlockText> blocks, string at) =>
        blocks.ElementAtOrDefault(PartLists<Manuscript>.Number(at))?.Is(BlockKind.Section) == true;

    private static int? Add(List<BlockText> blocks, string kind, int at)
    {
        if (at > blocks.Count || blocks.Count >= MostBlocks || ListAddress.Word<BlockKind>(kind) is not { } known)
        {
            return null;
        }

        blocks.Insert(at, new() { Kind = $"{known}".ToLowerInvariant() });
        return at;
    }

    private static int? MoveSection(List<BlockText> blocks, string move, int from, string[] target)
    {
        var length = LengthAt(blocks, from);
        var over = (move, target) switch
        {
            ("up", []) => from - 1,
            ("down", []) => from + length,
            ("move", [var onto]) => PartLists<Manuscript>.Number(onto),
            _ => -1,
        };
        if (over < 0 || over >= blocks.Count || (over >= from && over < from + length))
        {
            return null;
        }

        // Past the whole section that it is moved over.
        var start = over;
        while (start > 0 && !blocks[start].Is(BlockKind.Section))
        {
            start--;
        }

        var to = start < from ? start : start + LengthAt(blocks, start) - length;
        var section = blocks.GetRange(from, length);
        blocks.RemoveRange(from, length);
        blocks.InsertRange(to, section);
        return to;
    }

    // Up to the next section.
    private static int LengthAt(List<BlockText> blocks, int at)
    {
        var next = blocks.FindIndex(at + 1, b => b.Is(BlockKind.Section));
        return (next < 0 ? blocks.Count : next) - at;
    }
}
