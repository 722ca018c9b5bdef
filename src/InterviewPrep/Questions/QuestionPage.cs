using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Practice;

namespace InterviewPrep.Questions;

/// <summary>Everything that the page of one question shows to one reader, read in one round trip.</summary>
public sealed record QuestionPage
{
    public required QuestionFacts Facts { get; init; }

    /// <summary>Key topics, most important first, in the words to show.</summary>
    public required IReadOnlyList<Named> Topics { get; init; }

    public required IReadOnlyList<FollowUpFacts> FollowUps { get; init; }
    public required IReadOnlyList<SectionFacts> Sections { get; init; }
    public required IReadOnlyList<AskedFacts> Asked { get; init; }
    public required IReadOnlyList<AskedCount> Reports { get; init; }

    /// <summary>At most six: curated first, then by shared topics, company and category.</summary>
    public required IReadOnlyList<RelatedRow> Related { get; init; }

    /// <summary>At most three guides that share its topics.</summary>
    public required IReadOnlyList<GuideRow> Guides { get; init; }

    /// <summary>The first page of them, best first.</summary>
    public required IReadOnlyList<PublicAnswer> Answers { get; init; }

    /// <summary>All public answers to the question itself, those on later pages included.</summary>
    public required int AnswerCount { get; init; }

    public required OpenedQuestion Opened { get; init; }
    public required OwnState Own { get; init; }
}
