using InterviewPrep.Authoring.Guides;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>Two revisions of a guide beside each other.</summary>
public sealed class ChangesModel(GuideEditor content, CurrentEditor current)
    : ChangesPage<Manuscript>(content, current, ContentWords.Guides);
