using InterviewPrep.Practice;
using InterviewPrep.Questions;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>The form in which an answer is written, wherever it stands.</summary>
public sealed record AnswerForm
{
    public required string Slug { get; init; }

    /// <summary>The follow-up answered, or null for the question itself.</summary>
    public int? FollowUp { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The revision being edited; 0 for a first answer.</summary>
    public int BasedOn { get; init; }

    public AnswerVisibility Visibility { get; init; }

    /// <summary>Sent with the form, so that sending it twice keeps one answer.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    public int DraftNumber { get; init; }

    /// <summary>Whether a draft is being continued: its text is not submitted yet.</summary>
    public bool HasDraft { get; init; }

    public bool CanPublish { get; init; }

    /// <summary>Said at the field, or null.</summary>
    public string? Error { get; init; }

    public string Action => $"/questions/{Slug}/answer" + Query;

    public string DraftPath => $"/questions/{Slug}/draft" + Query;

    /// <summary>Names the text in the browser's own storage.</summary>
    public string DraftKey => FollowUp is null ? $"answer:{Slug}" : $"answer:{Slug}:{FollowUp}";

    public string FieldId => FollowUp is null ? "answer-text" : $"answer-text-{FollowUp}";

    private string Query => FollowUp is null ? "" : $"?followUp={FollowUp}";

    public static AnswerForm For(QuestionPage question, int? followUp, bool canPublish)
    {
        var answer = question.Own.Answers.GetValueOrDefault(followUp ?? 0);
        var draft = question.Own.Drafts.GetValueOrDefault(followUp ?? 0);
        return new AnswerForm
        {
            Slug = question.Facts.Slug,
            FollowUp = followUp,
            Text = draft?.Markdown ?? answer?.Markdown ?? "",
            BasedOn = answer?.RevisionNumber ?? 0,
            Visibility = answer?.Visibility ?? AnswerVisibility.Private,
            DraftNumber = draft?.Number ?? 0,
            HasDraft = draft is not null,
            CanPublish = canPublish,
        };
    }

    internal static AnswerForm ForQuestion(QuestionView view) => For(view.Question, null, view.Viewer.IsConfirmed);

    internal static AnswerForm ForFollowUp(FollowUpView view) =>
        For(view.View.Question, view.FollowUp.Id, view.View.Viewer.IsConfirmed);
}
