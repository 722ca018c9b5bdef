using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>What editors say to each other about a question.</summary>
public sealed class CommentsModel(ContentEditor content, ReviewComments comments, CurrentEditor current)
    : CommentsPage<QuestionText>(content, comments, current, ContentWords.Questions)
{
    public override string Title => Text.Title;

    protected override IEnumerable<string> PartsOf(QuestionText text) => CommentParts.Of(text);

    protected override string Quote(QuestionText text, string part) => CommentParts.Quote(text, part);
}
