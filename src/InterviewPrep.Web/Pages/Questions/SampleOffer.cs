using InterviewPrep.Access;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>The one offer under a locked sample answer: what is inside, and what opens it for this reader.</summary>
internal static class SampleOffer
{
    private const string PartOfPro = "The sample answer is part of Pro";
    private const string SeePro = "See what Pro opens";

    public static LockPanel For(QuestionView view, LockReason reason, bool isSignUpOpen) =>
        reason switch
        {
            LockReason.SignIn when view.Question.Opened.UnlocksPerMonth == 0 => new LockPanel(
                PartOfPro,
                Inside(view),
                "Sign in to read",
                view.SignInPath
            )
            {
                OtherAction = SeePro,
                OtherPath = "/pricing",
            },
            LockReason.SignIn => new LockPanel(
                view.HasSections ? "The sample answer is for members" : "The model answers are for members",
                Inside(view),
                "Sign in to read",
                view.SignInPath
            )
            {
                Note =
                    $"Free members open {Counted.Of(view.Question.Opened.UnlocksPerMonth, "sample answer", "sample answers")} a month; Pro opens all.",
                OtherAction = isSignUpOpen ? "Create a free account" : SeePro,
                OtherPath = isSignUpOpen ? $"/account/sign-up?returnUrl={Uri.EscapeDataString(view.Path)}" : "/pricing",
            },
            LockReason.Upgrade => new LockPanel(PartOfPro, Inside(view), SeePro, "/pricing"),
            LockReason.Unlock => new LockPanel(
                view.HasSections ? "Open this sample answer" : "Open the model answers",
                Inside(view),
                $"Unlock with 1 of {view.Question.Opened.UnlocksLeft}",
                view.Path + "/unlock"
            )
            {
                Posts = true,
                Note =
                    $"You have {Counted.Of(view.Question.Opened.UnlocksLeft, "unlock", "unlocks")} left this month. What you unlock stays open.",
                OtherAction = "What Pro opens",
                OtherPath = "/pricing",
            },
            _ => new LockPanel("This month's unlocks are used", Inside(view), SeePro, "/pricing")
            {
                Note =
                    $"You get {Counted.Of(view.Question.Opened.UnlocksPerMonth, "unlock", "unlocks")} again on the 1st of next month (UTC).",
            },
        };

    private static List<string> Inside(QuestionView view)
    {
        var sections = view.Question.Sections;
        var inside = new List<string>();
        if (view.HasSections)
        {
            inside.Add(
                $"{Counted.Of(sections.Count, "section", "sections")}, {Counted.Of(sections.Sum(s => s.Words), "word", "words")}"
            );
        }

        var followUps = view.Question.FollowUps.Count(f => f.HasAnswer);
        if (followUps > 0)
        {
            inside.Add(Counted.Of(followUps, "model answer to a follow-up", "model answers to the follow-ups"));
        }

        return inside;
    }
}
