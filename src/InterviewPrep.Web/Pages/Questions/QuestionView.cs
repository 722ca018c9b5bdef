using InterviewPrep.Access;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>One question for one reader, as the page's partials draw it.</summary>
public sealed record QuestionView(QuestionPage Question, Viewer Viewer)
{
    public QuestionFacts Facts => Question.Facts;

    /// <summary>The questions beside this one in the list that the reader came from, or null where they came from none.</summary>
    public Neighbours? Neighbours { get; init; }

    /// <summary>Whether the address names a list, be there neighbours in it or not.</summary>
    public bool IsInList { get; init; }

    public bool IsSignedIn => Viewer.MemberId is not null;

    public bool HasSections => Question.Sections.Count > 0;

    /// <summary>Whether there are model answers to follow-ups that this reader has to open first.</summary>
    public bool HasLockedFollowUps => Question.Opened.Lock is not null && Question.FollowUps.Any(f => f.HasAnswer);

    public string Path => $"/questions/{Facts.Slug}";

    /// <summary>Where an anonymous reader goes to act, and comes back from.</summary>
    public string SignInPath => $"/account/sign-in?returnUrl={Uri.EscapeDataString(Path)}";

    /// <summary>Whether the page links the stylesheet of formulas; members always get it, for the preview of what they write.</summary>
    public bool HasMathematics =>
        IsSignedIn
        || Facts.HasMathematics
        || Question.Opened.HasMathematics
        || Question.Answers.Any(a => RenderedMarkdown.ContainsMathematics(a.Html));
}
