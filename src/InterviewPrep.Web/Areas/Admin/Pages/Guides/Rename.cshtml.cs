using InterviewPrep.Authoring.Guides;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>Gives a guide another address.</summary>
public sealed class RenameModel(GuideEditor content, CurrentEditor current)
    : RenamePage<Manuscript>(content, current, ContentWords.Guides);
