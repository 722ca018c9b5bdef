using InterviewPrep.Access;
using InterviewPrep.Practice;
using InterviewPrep.Questions;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>The form in which an answer is written, wherever it stands.</summary>
public sealed record AnswerForm
{
    public required string Slug { get; init; }

    /// <summary>The question's id, which a renamed question keeps.</summary>
    public required int Question { get; init; }

    /// <summary>The follow-up answered, or null for the question itself.</summary>
    public int? FollowUp { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The revision being edited; 0 for a first answer.</summary>
    public int BasedOn { get; init; }

    public AnswerVisibility Visibility { get; init; }

    /// <summary>Sent with the form, so that sending it twice keeps one answer.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>The save of the draft, or of a visitor's answer, that the text comes from; 0 where there is none.</summary>
    public long DraftNumber { get; init; }

    /// <summary>Whether a draft is being continued: its text is not submitted yet.</summary>
    public bool HasDraft { get; init; }

    /// <summary>Whether somebody is signed in: nobody else has drafts.</summary>
    public bool IsMember { get; init; }

    public bool CanPublish { get; init; }

    /// <summary>Why the member cannot publish, where an editor said so.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>Whether the text was just refused: nothing keeps it but this page.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Said at the field, or null.</summary>
    public string? Error { get; init; }

    public string Action => $"/questions/{Slug}/answer" + Query;

    /// <summary>Where the button without script saves the draft.</summary>
    public string DraftAction => Action + (FollowUp is null ? "?" : "&") + "handler=Draft";

    /// <summary>Where script saves it.</summary>
    public string DraftPath => $"/questions/{Slug}/draft" + Query;

    /// <summary>Names the text in the browser's own storage.</summary>
    public string DraftKey => FollowUp is null ? $"answer:{Question}" : $"answer:{Question}:{FollowUp}";

    public string FieldId => FollowUp is null ? "answer-text" : $"answer-text-{FollowUp}";

    private string Query => FollowUp is null ? "" : $"?followUp={FollowUp}";

    public static AnswerForm For(QuestionPage question, int? followUp, Viewer viewer)
    {
        var answer = question.Own.Answers.GetValueOrDefault(followUp ?? 0);
        var draft = question.Own.Drafts.GetValueOrDefault(followUp ?? 0);
        return new AnswerForm
        {
            Slug = question.Facts.Slug,
            Question = question.Facts.Id,
            FollowUp = followUp,
            Text = draft?.Markdown ?? answer?.Markdown ?? "",
            BasedOn = answer?.RevisionNumber ?? 0,
            Visibility = answer?.Visibility ?? AnswerVisibility.Private,
            DraftNumber = draft?.Number ?? 0,
            HasDraft = draft is not null,
            IsMember = viewer.MemberId is not null,
            CanPublish = viewer.MayPublish,
            Suspension = viewer.Suspension,
        };
    }

    internal static AnswerForm ForQuestion(QuestionView view) => For(view.Question, null, view.Viewer);

    internal static AnswerForm ForFollowUp(FollowUpView view) =>
        For(view.View.Question, view.FollowUp.Id, view.View.Viewer);
}
