using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>One question for one reader, as the page's partials draw it.</summary>
public sealed record QuestionView(QuestionPage Question, Viewer Viewer)
{
    public QuestionFacts Facts => Question.Facts;

    public bool IsSignedIn => Viewer.MemberId is not null;

    public string Path => $"/questions/{Facts.Slug}";

    /// <summary>Where an anonymous reader goes to act, and comes back from.</summary>
    public string SignInPath => $"/account/sign-in?returnUrl={Uri.EscapeDataString(Path)}";

    public bool HasMathematics =>
        Facts.HasMathematics
        || Question.Opened.HasMathematics
        || Question.Answers.Any(a => Rendering.RenderedMarkdown.ContainsMathematics(a.Html))
        || Question.Own.Answers.Values.Any(a => Rendering.RenderedMarkdown.ContainsMathematics(a.Html))
        || (Question.Own.Note is { } note && Rendering.RenderedMarkdown.ContainsMathematics(note.Html));
}
