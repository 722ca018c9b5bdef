using InterviewPrep.Authoring.Guides;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>What editors say to each other about a guide.</summary>
public sealed class CommentsModel(GuideEditor content, ReviewComments comments, CurrentEditor current)
    : CommentsPage<Manuscript>(content, comments, current, ContentWords.Guides)
{
    public override string Title => Text.Title;

    protected override IEnumerable<string> PartsOf(Manuscript text) =>
        [
            "title",
            "summary",
            "tags",
            "introduction",
            .. Each("blocks", text.Blocks.Count),
            .. Each("quiz", text.Quiz.Count),
            .. Each("faq", text.Faq.Count),
            .. Each("references", text.References.Count),
            "related",
        ];

    protected override string Quote(Manuscript text, string part)
    {
        var (name, index) = part.Split('[', ']') is [var list, var digits, ""]
            ? (list, PartLists<Manuscript>.Number(digits))
            : (part, -1);
        var words = name switch
        {
            "blocks" => text.Blocks.Select(b => string.IsNullOrEmpty(b.Title) ? b.Text : b.Title),
            "quiz" => text.Quiz.Select(i => i.Question),
            "faq" => text.Faq.Select(f => f.Title),
            "references" => text.References.Select(r => r.Title),
            _ => [],
        };
        return (words.ElementAtOrDefault(index) ?? "").Trim().CutTo(ReviewComments.MaxQuote, "…");
    }

    private static IEnumerable<string> Each(string part, int count) =>
        Enumerable.Range(0, count).Select(i => $"{part}[{i}]");
}
