using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>What a list tells search engines.</summary>
internal static class QuestionListMeta
{
    public static PageMeta For(QuestionListView view, SiteAddress address)
    {
        var isIndexed =
            view.Fault is null && !view.IsBeyondEnd && view.List.Total > 0 && !view.Query.IsTooNarrowToIndex;
        return new(view.Title)
        {
            Description = Description(view),
            CanonicalPath = view.IsBeyondEnd ? null : (view.Query with { ChosenSort = null, Cursor = null }).Address(),
            Robots = isIndexed && view.LeftOut.Count == 0 ? null : "noindex, follow",
            JsonLd = isIndexed
                ? [JsonLd.Breadcrumbs(address, Trail(view)), JsonLd.Questions(address, view.List.Rows, view.Title)]
                : [],
        };
    }

    private static Breadcrumb[] Trail(QuestionListView view) =>
        view.Choices == 0
            ? [new("Questions", "/questions")]
            : [new("Questions", "/questions"), new(view.Heading, view.Query.OnPage(1).Address())];

    private static string Description(QuestionListView view) =>
        $"{view.Count} from machine-learning interviews, each with what the interviewer expects, follow-up questions and a sample answer. Answer them in writing.";
}
