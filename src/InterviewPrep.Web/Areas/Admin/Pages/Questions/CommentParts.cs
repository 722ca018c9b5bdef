using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>The parts of a question that a comment can be about, as a <see cref="Remark"/> names them.</summary>
public static class CommentParts
{
    public static IEnumerable<string> Of(QuestionText text) =>
        [
            "title",
            "overview",
            "prompt",
            "context",
            .. Each("expectations", text.Expectations.Count),
            .. Each("topics", text.Topics.Count),
            .. Each("approach", text.Approach.Count),
            .. Each("followUps", text.FollowUps.Count),
            .. Each("sampleAnswer", text.SampleAnswer.Count),
            .. Each("rubric", text.Rubric.Count),
            .. Each("pitfalls", text.Pitfalls.Count),
            "asked",
            "related",
        ];

    /// <summary>How one item of a list begins; empty for any other part.</summary>
    public static string Quote(QuestionText text, string part)
    {
        if (part.Split('[', ']') is not [var name, var digits, ""] || !int.TryParse(digits, out var index))
        {
            return "";
        }

        IEnumerable<string> items = name switch
        {
            "expectations" => text.Expectations,
            "topics" => text.Topics.Select(t => t.Topic),
            "approach" => text.Approach,
            "followUps" => text.FollowUps.Select(f => f.Title),
            "sampleAnswer" => text.SampleAnswer.Select(s => s.Title),
            "rubric" => text.Rubric.Select(r => r.Point),
            "pitfalls" => text.Pitfalls.Select(p => p.Claim),
            _ => [],
        };
        return (items.ElementAtOrDefault(index) ?? "").Trim().CutTo(ReviewComments.MaxQuote, "…");
    }

    private static IEnumerable<string> Each(string part, int count) =>
        Enumerable.Range(0, count).Select(i => $"{part}[{i}]").Prepend(part);
}
