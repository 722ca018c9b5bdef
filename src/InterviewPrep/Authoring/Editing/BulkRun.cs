using InterviewPrep.Packs;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Authoring.Editing;

/// <summary>One change of several questions inside its transaction.</summary>
internal sealed class BulkRun(QuestionSave save, Editor editor)
{
    private readonly List<(int Id, int Before, int After)> changed = [];
    private readonly List<string> held = [];
    private readonly List<(string Title, string Why)> refused = [];

    /// <summary>Whether a pack is being imported.</summary>
    public bool IsBusy { get; private set; }

    public async Task ChangeAsync(int id, string title, Func<QuestionFile, QuestionFile> change, string reason)
    {
        var (result, before) = await save.ChangeAsync(editor, id, change, reason);
        switch (result)
        {
            case Saved saved:
                changed.Add((id, before, saved.Number));
                if (saved.IsHeld)
                {
                    held.Add(title);
                }

                break;
            case Busy:
                IsBusy = true;
                break;
            case Refused wrong:
                Refuse(title, wrong.Remarks.First(r => r.Severity == Severity.Error).Message);
                break;
        }
    }

    public void Refuse(string title, string why) => refused.Add((title, why));

    public BulkChange Change(Editor editor, DateTimeOffset now) =>
        new()
        {
            EditorId = editor.MemberId,
            At = now,
            Questions = [.. changed.Select(c => c.Id)],
            Before = [.. changed.Select(c => c.Before)],
            After = [.. changed.Select(c => c.After)],
        };

    public BulkResult Result(int? undo) => new(undo, changed.Count, held, refused) { IsBusy = IsBusy };
}
