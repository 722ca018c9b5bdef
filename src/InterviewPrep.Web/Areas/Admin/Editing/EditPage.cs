using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>What the parts of an editor's page ask of it, whatever is edited.</summary>
public abstract class EditPage(ContentWords words) : PageModel
{
    public ContentWords Words => words;

    /// <summary>What is to be mended in what the form shows.</summary>
    public IReadOnlyList<Remark> Remarks { get; protected set; } = [];

    /// <summary>How long the text is; null where that is not known.</summary>
    public TextLength? Length { get; protected set; }

    /// <summary>What other editors asked and nobody settled yet.</summary>
    public IReadOnlyList<ReviewNote> Comments { get; protected set; } = [];

    /// <summary>Set where somebody else saved in between.</summary>
    public Overtaken? Overtaken { get; protected set; }

    /// <summary>The newest revision.</summary>
    public abstract int Newest { get; }

    /// <summary>What this editor has not saved yet, or null.</summary>
    public abstract CopyState? Copy { get; }

    public abstract IReadOnlyList<OtherEditor> Others { get; }

    /// <summary>What is said of these very parts.</summary>
    public PartNotes At(params string[] parts) => Notes(parts.Contains);

    /// <summary>What is said of a part and of the parts of it.</summary>
    public PartNotes Below(string part) => Notes(p => p.StartsWith(part, StringComparison.Ordinal));

    private PartNotes Notes(Func<string, bool> isMeant) =>
        new([.. Remarks.Where(r => isMeant(r.Part))], [.. Comments.Where(c => isMeant(c.Part))]);
}

/// <param name="BaseNumber">The revision it began from.</param>
public sealed record CopyState(int BaseNumber, DateTimeOffset SavedAt);
