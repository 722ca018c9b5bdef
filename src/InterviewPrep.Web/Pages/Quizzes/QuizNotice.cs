using InterviewPrep.Quizzes;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>What stands in place of a question that this reader cannot have, and where to go on.</summary>
/// <param name="Item">The id that was asked for.</param>
public sealed record QuizNotice(int Item, string Title, string Text, string Path, string Action)
{
    public static QuizNotice Of(int item, DroppedItem dropped) =>
        new(
            item,
            "This question changed",
            "This question was replaced or removed since it was opened, so nothing was checked.",
            dropped.Quiz is null ? $"/guides/{dropped.Guide}" : QuizView.PathOf(dropped.Quiz),
            dropped.Quiz is null ? "To the guide" : "To the quiz as it is now"
        );

    /// <summary>The same whatever the question, there or not.</summary>
    public static QuizNotice OfEndedSession(int item, string slug) =>
        new(
            item,
            "Your session ended",
            "Your session ended, so nothing was checked or kept. Sign in and answer once more.",
            QuizView.SignInTo($"/quizzes/{slug}"),
            "Sign in"
        );
}
