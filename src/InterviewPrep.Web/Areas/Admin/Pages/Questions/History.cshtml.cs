using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>Every revision of a question.</summary>
public sealed class HistoryModel(ContentEditor content, CurrentEditor current)
    : HistoryPage<QuestionText>(content, current, ContentWords.Questions);
