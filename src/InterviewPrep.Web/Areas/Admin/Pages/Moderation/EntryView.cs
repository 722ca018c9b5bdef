using InterviewPrep.Community.Moderation;

namespace InterviewPrep.Web.Areas.Admin.Pages.Moderation;

/// <summary>An entry of the queue as it is drawn.</summary>
public sealed record EntryView(WaitingEntry Entry, QueueForm Queue, Slip? Slip);

/// <summary>A form with a line of text that the person concerned, or the next editor, reads.</summary>
/// <param name="Handler">The action.</param>
/// <param name="Id">The row that it is about.</param>
/// <param name="Label">Of the line.</param>
/// <param name="Button">The one that sends it.</param>
public sealed record ReasonForm(EntryView View, string Handler, long Id, string Label, string Button)
{
    /// <summary>Its id: several entries can be about one answer.</summary>
    public string Key =>
        $"{Handler.ToLowerInvariant()}-{(View.Entry.Place is { Kind: WaitingKind.Answer, Id: var report } && Handler == "Hide" ? $"for-{report}" : Id)}";

    /// <summary>What was refused here, or null.</summary>
    public Slip? Slip => View.Slip?.Form == Key ? View.Slip : null;

    /// <summary>What the form carries unseen.</summary>
    public (string Name, string Value)? Carried { get; init; }
}
