using InterviewPrep.Access;
using InterviewPrep.Guides.Reading;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Guides;

/// <summary>Everything that the page of one guide shows to one reader, read in one round trip.</summary>
public sealed record GuidePage
{
    public required GuideFacts Facts { get; init; }

    /// <summary>Tags, most important first.</summary>
    public required IReadOnlyList<Named> Topics { get; init; }

    public required IReadOnlyList<GuideSectionFacts> Sections { get; init; }

    public required IReadOnlyList<CitedReference> References { get; init; }

    /// <summary>At most six: curated first, then by shared tags.</summary>
    public required IReadOnlyList<GuideRow> Related { get; init; }

    public required OpenedGuide Opened { get; init; }

    public required OwnGuideState Own { get; init; }

    /// <summary>Those that this reader may answer, in reading order.</summary>
    public IReadOnlyList<Quiz> Quizzes { get; init; } = [];
}
