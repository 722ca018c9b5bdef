using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Areas.Admin.Editing;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>The lists of a question's form, and what their buttons do.</summary>
public static class PartActs
{
    /// <summary>More than any good question has.</summary>
    public const int MostParts = 60;

    private static readonly PartLists<QuestionText> Lists = new(
        new Dictionary<string, PartList<QuestionText>>(StringComparer.Ordinal)
        {
            ["asked"] = new(t => t.Asked, () => new AskedText(), MostParts),
            ["topics"] = new(t => t.Topics, () => new TopicText(), MostParts),
            ["related"] = new(t => t.Related, () => "", MostParts),
            ["expectations"] = new(t => t.Expectations, () => "", MostParts),
            ["approach"] = new(t => t.Approach, () => "", MostParts),
            ["followUps"] = new(t => t.FollowUps, () => new TitledText(), MostParts),
            ["sampleAnswer"] = new(t => t.SampleAnswer, () => new TitledText(), MostParts),
            ["rubric"] = new(t => t.Rubric, () => new RubricText(), MostParts),
            ["pitfalls"] = new(t => t.Pitfalls, () => new PitfallText(), MostParts),
        }
    );

    /// <summary>Does it; gives the place to go on at, such as <c>rubric-2</c>, or null where the act means nothing here.</summary>
    public static string? Apply(QuestionText text, string act) => Lists.Apply(text, act);
}
