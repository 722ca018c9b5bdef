using InterviewPrep.Figures;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>A short list of questions or guides that want an editor.</summary>
/// <param name="Id">For the address.</param>
/// <param name="Title">What is wrong with them.</param>
/// <param name="Items">The worst first.</param>
/// <param name="Fact">What is said of each.</param>
/// <param name="None">Where there is none.</param>
/// <param name="All">The address of the whole list.</param>
public sealed record WeakList(
    string Id,
    string Title,
    IReadOnlyList<WeakItem> Items,
    Func<WeakItem, string> Fact,
    string None,
    string All
)
{
    /// <summary>What is listed.</summary>
    public ContentWords Words { get; init; } = ContentWords.Questions;
}
