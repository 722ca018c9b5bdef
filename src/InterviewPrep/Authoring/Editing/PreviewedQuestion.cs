using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Authoring.Editing;

/// <summary>Who is to be shown what.</summary>
public enum PreviewReader
{
    Anonymous,
    Free,
    Pro,
}

/// <summary>What came of a preview.</summary>
public abstract record PreviewedQuestion
{
    private PreviewedQuestion() { }

    /// <summary>The page, and whom it is for.</summary>
    public sealed record Shown(QuestionPage Page, Viewer Viewer) : PreviewedQuestion;

    /// <summary>It cannot be shown before this is mended.</summary>
    public sealed record Wrong(IReadOnlyList<Remark> Remarks) : PreviewedQuestion;
}
