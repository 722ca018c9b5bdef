using InterviewPrep.Authoring.Editing;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>An entry opened for editing.</summary>
/// <param name="Key">What its address has.</param>
/// <param name="Text">What is stored.</param>
/// <param name="Row">What is known of its uses.</param>
public sealed record OpenedEntry(string Key, CatalogueText Text, CatalogueRow Row);

/// <summary>How a change of the catalogue ended.</summary>
public abstract record CatalogueResult;

/// <param name="Key">What its address has now.</param>
public sealed record EntrySaved(string Key) : CatalogueResult;

/// <summary>What was sent is what is stored.</summary>
public sealed record EntryUnchanged : CatalogueResult;

/// <summary>Nothing was done, because a pack is being imported.</summary>
public sealed record CatalogueBusy : CatalogueResult;

/// <summary>There is no such entry any more, or it is archived.</summary>
public sealed record EntryGone : CatalogueResult;

/// <summary>Nothing was done for what the remarks say of the fields; a remark without a part is about all.</summary>
public sealed record EntryRefused(IReadOnlyList<Remark> Remarks) : CatalogueResult
{
    internal static EntryRefused For(string message) => new([new("", message, Packs.Severity.Error)]);
}

/// <summary>Somebody saved in between. Nothing was saved: the editor looks at both and saves again.</summary>
/// <param name="Stored">What is stored now, from which the next save begins.</param>
/// <param name="Merged">Both, and where both changed the same field the editor's own.</param>
/// <param name="Theirs">Fields that came from the others.</param>
/// <param name="Conflicts">Fields that both changed, with what is stored.</param>
public sealed record EntryOvertaken(
    CatalogueText Stored,
    CatalogueText Merged,
    IReadOnlyList<string> Theirs,
    IReadOnlyDictionary<string, string> Conflicts
) : CatalogueResult;
