using InterviewPrep.Authoring.Guides;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>Every revision of a guide.</summary>
public sealed class HistoryModel(GuideEditor content, CurrentEditor current)
    : HistoryPage<Manuscript>(content, current, ContentWords.Guides);
