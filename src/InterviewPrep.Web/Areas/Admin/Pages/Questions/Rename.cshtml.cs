using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>Gives a question another address.</summary>
public sealed class RenameModel(ContentEditor content, CurrentEditor current)
    : RenamePage<QuestionText>(content, current, ContentWords.Questions);
