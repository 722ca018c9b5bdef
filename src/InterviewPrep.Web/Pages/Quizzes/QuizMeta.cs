using InterviewPrep.Access;
using InterviewPrep.Quizzes;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>What a quiz tells search engines: where it belongs and how long it is, and no word of its questions.</summary>
internal static class QuizMeta
{
    public static PageMeta For(QuizView view, SiteAddress address) =>
        new($"Quiz: {QuizView.NameOf(view.Facts)}")
        {
            Description = Description(view.Facts),
            CanonicalPath = view.Path,
            Robots = view.Reading.Again is null ? null : "noindex",
            JsonLd =
            [
                JsonLd.Breadcrumbs(
                    address,
                    [.. Trail(view.Facts).SkipLast(1), new(QuizView.NameOf(view.Facts), view.Path)]
                ),
                Quiz(view, address),
            ],
        };

    /// <summary>The way to the page, which is its last step.</summary>
    public static IReadOnlyList<Breadcrumb> Trail(QuizFacts facts) =>
        facts.Anchor is null
            ? [new("Quizzes", "/quizzes"), new(facts.GuideTitle)]
            : [new("Quizzes", "/quizzes"), new(facts.GuideTitle, $"/guides/{facts.Slug}"), new(QuizView.NameOf(facts))];

    private static string Description(QuizFacts facts) =>
        $"{Counted.Of(facts.Count, "question", "questions")} on {QuizView.NameOf(facts)}, marked at once with an explanation of every answer.";

    private static Dictionary<string, object> Quiz(QuizView view, SiteAddress address)
    {
        var isFree = view.Facts.IsOpen || view.Facts.Access == AccessLevel.Free;
        var quiz = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Quiz",
            ["name"] = $"Quiz: {QuizView.NameOf(view.Facts)}",
            ["description"] = Description(view.Facts),
            ["url"] = address.To(view.Path),
            ["isAccessibleForFree"] = isFree,
            ["isPartOf"] = new Dictionary<string, object>
            {
                ["@type"] = "LearningResource",
                ["name"] = view.Facts.GuideTitle,
                ["url"] = address.To($"/guides/{view.Facts.Slug}"),
            },
        };
        if (!isFree)
        {
            quiz["hasPart"] = JsonLd.Sealed;
        }

        return quiz;
    }
}
