namespace InterviewPrep.Authoring.Editing;

/// <summary>What the pages of the admin area ask of the editor of a kind of content.</summary>
/// <typeparam name="TText">The form, every value as typed. Holds locked text.</typeparam>
public interface IContentEditor<TText>
    where TText : class, new()
{
    /// <summary>Which item has that slug, without reading its texts; null where none has.</summary>
    Task<FoundItem?> FindAsync(Editor editor, string slug, CancellationToken cancel);

    /// <summary>The slug that a renamed item has now, or null.</summary>
    Task<string?> MovedToAsync(Editor editor, string slug, CancellationToken cancel);

    /// <summary>Null where there is no such item.</summary>
    Task<Edited<TText>?> OpenAsync(Editor editor, string slug, CancellationToken cancel);

    /// <summary>What is to be mended in a form, saved or not.</summary>
    Task<FormCheck> CheckAsync(TText text, string slug, CancellationToken cancel);

    /// <summary>Keeps what an editor has written so far, right or wrong; readers see nothing of it.</summary>
    Task KeepAsync(Editor editor, int id, int baseNumber, TText text, CancellationToken cancel);

    /// <summary>Throws away what an editor has not saved.</summary>
    Task DiscardAsync(Editor editor, int id, CancellationToken cancel);

    /// <summary>Saves an item as a new revision, unless it is wrong or somebody else saved in between.</summary>
    /// <param name="baseNumber">The revision that the editor began from.</param>
    /// <param name="mayOverride">Publish in spite of the linter's findings.</param>
    Task<SaveResult> SaveAsync(
        Editor editor,
        int id,
        int baseNumber,
        TText text,
        string reason,
        bool mayOverride,
        CancellationToken cancel
    );

    /// <summary>The revisions of an item from a number downwards, newest first; null where there is no such item.</summary>
    Task<ContentHistory?> HistoryAsync(Editor editor, string slug, int upTo, CancellationToken cancel);

    /// <summary>What changed between two revisions; null where one of them does not exist.</summary>
    Task<Comparison?> CompareAsync(Editor editor, string slug, int from, int to, CancellationToken cancel);

    /// <summary>Saves what an item was as a new revision; null where there is no such revision.</summary>
    Task<SaveResult?> RestoreAsync(Editor editor, string slug, int number, string reason, CancellationToken cancel);

    /// <summary>Gives an item another slug. The old address leads to the new one for ever.</summary>
    Task<RenameResult> RenameAsync(Editor editor, string slug, string to, CancellationToken cancel);
}

/// <summary>What a form came to when it was judged.</summary>
/// <param name="Remarks">What is to be mended.</param>
/// <param name="Length">How long it is; null where it cannot be read, and for what has no length of its own.</param>
public sealed record FormCheck(IReadOnlyList<Remark> Remarks, TextLength? Length = null);

/// <summary>How long a text is.</summary>
/// <param name="Words">With what stands for words, such as formulas.</param>
/// <param name="Minutes">To read it.</param>
public sealed record TextLength(int Words, int Minutes);
