using InterviewPrep.Guides;

namespace InterviewPrep.Access;

/// <summary>What one viewer gets of a guide's texts: those of the preview, and the rest where it is open.</summary>
public sealed class OpenedGuide
{
    private readonly IReadOnlyList<GuidePassage> blocks;
    private readonly IReadOnlyList<GuideQuizItem> items;
    private readonly IReadOnlySet<int> preview;

    internal OpenedGuide(
        IReadOnlyList<GuidePassage> blocks,
        IReadOnlyList<GuideQuizItem> items,
        IEnumerable<int> preview,
        Locked? locked
    )
    {
        (this.blocks, this.items, this.preview, Lock) = (blocks, items, preview.ToHashSet(), locked);
    }

    /// <summary>Null where all of it is open.</summary>
    public Locked? Lock { get; }

    /// <summary>Whether an open text needs the stylesheet for mathematics.</summary>
    public bool HasMathematics => blocks.Any(b => b.HasMathematics) || items.Any(i => i.HasMathematics);

    /// <summary>A section by its zero-based position.</summary>
    public GatedPart Section(int position) => Lock is null || preview.Contains(position) ? Open(position) : Closed();

    /// <summary>The quiz at the end and the FAQ.</summary>
    public GatedPart End => Lock is null ? Open(null) : Closed();

    private OpenPart Open(int? section) =>
        new([.. blocks.Where(b => b.Section == section)], [.. items.Where(i => i.Section == section)]);

    private LockedPart Closed() => new(Lock!.Reason);
}

/// <summary>A section, or the end of a guide: its texts, or a reason. Locked has no text to leak.</summary>
public abstract record GatedPart
{
    private protected GatedPart() { }
}

/// <param name="Blocks">In reading order; steps that follow each other and share <see cref="GuidePassage.Block"/> are one list.</param>
/// <param name="Quiz">Items without keys and explanations.</param>
public sealed record OpenPart(IReadOnlyList<GuidePassage> Blocks, IReadOnlyList<GuideQuizItem> Quiz) : GatedPart;

/// <summary>Refused.</summary>
public sealed record LockedPart(LockReason Reason) : GatedPart;
