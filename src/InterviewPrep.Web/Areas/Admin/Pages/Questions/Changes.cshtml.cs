using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>Two revisions of a question beside each other.</summary>
public sealed class ChangesModel(ContentEditor content, CurrentEditor current)
    : ChangesPage<QuestionText>(content, current, ContentWords.Questions);
