using InterviewPrep.Authoring.Guides;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>One block of the form.</summary>
/// <param name="Legend">What it is, and which of its kind.</param>
/// <param name="FollowsStep">Whether the block above is a step, too.</param>
public sealed record BlockView(EditModel Page, int Index, BlockText Block, string Legend, bool FollowsStep)
{
    private static readonly Dictionary<BlockKind, string> Kinds = new()
    {
        [BlockKind.Section] = "Section",
        [BlockKind.Prose] = "Text",
        [BlockKind.Step] = "Step",
        [BlockKind.Question] = "Interview question",
        [BlockKind.Item] = "Quiz question",
    };

    /// <summary>Its id, and the beginning of those of its fields.</summary>
    public string Id => $"blocks-{Index}";

    /// <summary>What the names of its fields begin with.</summary>
    public string Name => $"Form.Text.Blocks[{Index}]";

    public ItemTools Tools => new("blocks", Index, Page.Form.Text.Blocks.Count, $"block {Index + 1}");

    public bool Is(BlockKind kind) => Block.Is(kind);

    /// <summary>What the buttons call a kind.</summary>
    public static string Word(BlockKind kind) => Kinds[kind];

    public static IEnumerable<BlockView> Of(EditModel page)
    {
        var seen = new Dictionary<BlockKind, int>();
        var isAfterStep = false;
        foreach (var (index, block) in page.Form.Text.Blocks.Index())
        {
            var kind = Enum.GetValues<BlockKind>().FirstOrDefault(block.Is, BlockKind.Prose);
            var number = seen[kind] = seen.GetValueOrDefault(kind) + 1;
            var legend = kind == BlockKind.Prose ? Kinds[kind] : $"{Kinds[kind]} {number}";
            yield return new(page, index, block, $"{index + 1}. {legend}", isAfterStep);
            isAfterStep = kind == BlockKind.Step;
        }
    }
}
