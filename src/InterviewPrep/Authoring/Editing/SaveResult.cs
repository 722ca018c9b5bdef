namespace InterviewPrep.Authoring.Editing;

/// <summary>A question or guide opened for editing.</summary>
/// <param name="Number">The newest revision, to be sent back when saving.</param>
/// <param name="Text">What is stored.</param>
/// <param name="Copy">What this editor wrote and has not saved yet.</param>
/// <param name="Others">Editors who have such a copy, too.</param>
public sealed record Edited<TText>(
    int Id,
    string Slug,
    int Number,
    TText Text,
    KeptCopy<TText>? Copy,
    IReadOnlyList<OtherEditor> Others
)
    where TText : class
{
    /// <summary>What is being worked on: what is stored, or the copy where there is one.</summary>
    public TText Current => Copy?.Text ?? Text;
}

/// <summary>A question or guide that was found and not opened.</summary>
/// <param name="IsPublished">Whether it is published, or would be but for its findings.</param>
public sealed record FoundItem(int Id, string Title, bool IsPublished);

/// <param name="BaseNumber">The revision it began from.</param>
public sealed record KeptCopy<TText>(TText Text, int BaseNumber, DateTimeOffset SavedAt)
    where TText : class;

/// <summary>Somebody else who is editing the same.</summary>
public sealed record OtherEditor(string Name, DateTimeOffset SavedAt);

/// <summary>How a save ended.</summary>
public abstract record SaveResult(IReadOnlyList<Remark> Remarks);

/// <param name="Number">The new revision.</param>
/// <param name="IsHeld">Whether it stays a draft for what <see cref="SaveResult.Remarks"/> say.</param>
public sealed record Saved(int Number, bool IsHeld, IReadOnlyList<Remark> Remarks) : SaveResult(Remarks);

/// <summary>What was sent is what is stored: there is nothing to save.</summary>
public sealed record Unchanged(IReadOnlyList<Remark> Remarks) : SaveResult(Remarks);

/// <summary>Nothing was saved, because a pack is being imported: the editor saves again when it is done.</summary>
public sealed record Busy() : SaveResult([]);

/// <summary>Nothing was saved.</summary>
public sealed record Refused(IReadOnlyList<Remark> Remarks) : SaveResult(Remarks);

/// <summary>Somebody saved in between. Nothing was saved: the editor looks at both and saves again.</summary>
/// <param name="Number">The revision that the next save begins from.</param>
/// <param name="Theirs">The parts that came from the others.</param>
/// <param name="Conflicts">The parts that both changed in the same place, with what is stored.</param>
public abstract record Overtaken(
    int Number,
    IReadOnlyList<string> Theirs,
    IReadOnlyDictionary<string, string> Conflicts,
    IReadOnlyList<Remark> Remarks
) : SaveResult(Remarks);

/// <param name="Merged">Both versions, and where they touch the editor's own.</param>
public sealed record Overtaken<TText>(
    int Number,
    TText Merged,
    IReadOnlyList<string> Theirs,
    IReadOnlyDictionary<string, string> Conflicts,
    IReadOnlyList<Remark> Remarks
) : Overtaken(Number, Theirs, Conflicts, Remarks);
