using InterviewPrep.Figures;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>A short list of questions that want an editor.</summary>
/// <param name="Id">For the address.</param>
/// <param name="Title">What is wrong with them.</param>
/// <param name="Questions">The worst first.</param>
/// <param name="Fact">What is said of each.</param>
/// <param name="None">Where there is none.</param>
/// <param name="All">The address of the whole list.</param>
public sealed record WeakList(
    string Id,
    string Title,
    IReadOnlyList<WeakQuestion> Questions,
    Func<WeakQuestion, string> Fact,
    string None,
    string All
);
