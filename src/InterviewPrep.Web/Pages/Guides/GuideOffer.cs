using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>The one offer where a guide closes: what is inside, and what opens it for this reader.</summary>
internal static class GuideOffer
{
    public static LockPanel For(GuideView view, LockReason reason, bool isSignUpOpen) =>
        Panel("The rest of this guide is part of Pro", Inside(view), view.Path, reason, isSignUpOpen);

    /// <summary>The same offer for a part that has a page of its own.</summary>
    /// <param name="path">Where a reader comes back to from signing in.</param>
    public static LockPanel Panel(
        string title,
        IReadOnlyList<string> inside,
        string path,
        LockReason reason,
        bool isSignUpOpen
    ) =>
        reason switch
        {
            LockReason.SignIn when isSignUpOpen => new(title, inside, "Create an account", Account("sign-up", path))
            {
                Note = "An account is free; what is locked here opens with Pro. You have Pro already? Sign in.",
                OtherAction = "Sign in",
                OtherPath = Account("sign-in", path),
            },
            LockReason.SignIn => new(title, inside, "Sign in to read", Account("sign-in", path))
            {
                Note = "It opens for members with Pro.",
                OtherAction = "See what Pro opens",
                OtherPath = "/pricing",
            },
            _ => new(title, inside, "See what Pro opens", "/pricing"),
        };

    private static string Account(string page, string path) =>
        $"/account/{page}?returnUrl={Uri.EscapeDataString(path)}";

    private static List<string> Inside(GuideView view)
    {
        var closed = view.Closed;
        var quiz = view.Facts.Tally.Quiz - view.Guide.Sections.Where(s => s.IsPreview).Sum(s => s.Quiz);
        (int Count, string One, string Many)[] parts =
        [
            (closed.Count, "section", "sections"),
            (closed.Sum(s => s.Steps), "step", "steps"),
            (
                closed.Sum(s => s.Questions),
                "interview question with its answer",
                "interview questions with their answers"
            ),
            (quiz, "quiz question with explanations", "quiz questions with explanations"),
            (view.Facts.Tally.Faq, "frequently asked question", "frequently asked questions"),
        ];
        return [.. parts.Where(p => p.Count > 0).Select(p => Counted.Of(p.Count, p.One, p.Many))];
    }
}
