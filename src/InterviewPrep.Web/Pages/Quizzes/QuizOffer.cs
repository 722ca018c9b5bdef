using InterviewPrep.Access;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>What stands in place of a locked quiz: what is inside, and what opens it for this reader.</summary>
internal static class QuizOffer
{
    private const string Title = "This quiz is part of Pro";
    private const string SeePro = "See what Pro opens";

    public static LockPanel For(QuizView view, LockReason reason, bool isSignUpOpen) =>
        reason == LockReason.SignIn
            ? new LockPanel(Title, Inside(view), "Sign in to answer", view.SignInPath)
            {
                Note = "Pro opens every guide with its quizzes. The first sections of each guide are free to read.",
                OtherAction = isSignUpOpen ? "Create a free account" : SeePro,
                OtherPath = isSignUpOpen ? $"/account/sign-up?returnUrl={Uri.EscapeDataString(view.Path)}" : "/pricing",
            }
            : new LockPanel(Title, Inside(view), SeePro, "/pricing")
            {
                Note = "The first sections of the guide are free to read.",
                OtherAction = "Read the preview",
                OtherPath = $"/guides/{view.Facts.Slug}",
            };

    private static List<string> Inside(QuizView view) =>
        [
            $"A quiz of {Counted.Of(view.Facts.Count, "question", "questions")}, marked at once",
            "An explanation of every answer, and your best score",
        ];
}
