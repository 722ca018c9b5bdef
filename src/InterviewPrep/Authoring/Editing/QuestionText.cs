namespace InterviewPrep.Authoring.Editing;

/// <summary>
/// A question as an editor's form holds it: every value as typed, right or wrong, so that nothing is lost while it is
/// wrong. Holds locked text: only the admin area may ask for one.
/// </summary>
public sealed class QuestionText
{
    public string Title { get; set; } = "";

    /// <summary>A slug of a category.</summary>
    public string Category { get; set; } = "";

    /// <summary>A name of <see cref="Questions.Difficulty"/> in lower case, or nothing.</summary>
    public string Difficulty { get; set; } = "";

    public string Role { get; set; } = "";

    public string Round { get; set; } = "";

    public string Company { get; set; } = "";

    /// <summary>A name of <see cref="Access.AccessLevel"/> in lower case.</summary>
    public string Access { get; set; } = "pro";

    /// <summary>A name of <see cref="Questions.PublicationStatus"/> in lower case.</summary>
    public string Status { get; set; } = "draft";

    /// <summary>When a scheduled question becomes public: in UTC, as in 2026-03-12T09:00, or nothing.</summary>
    public string PublishAt { get; set; } = "";

    /// <summary>Whole minutes to answer in, or nothing.</summary>
    public string Minutes { get; set; } = "";

    public string Overview { get; set; } = "";

    public string Prompt { get; set; } = "";

    public string Context { get; set; } = "";

    public List<AskedText> Asked { get; set; } = [];

    public List<TopicText> Topics { get; set; } = [];

    /// <summary>Slugs of questions.</summary>
    public List<string> Related { get; set; } = [];

    public List<string> Expectations { get; set; } = [];

    public List<string> Approach { get; set; } = [];

    public List<TitledText> FollowUps { get; set; } = [];

    public List<TitledText> SampleAnswer { get; set; } = [];

    public List<RubricText> Rubric { get; set; } = [];

    public List<PitfallText> Pitfalls { get; set; } = [];
}

/// <summary>Evidence that a company asked the question.</summary>
public sealed class AskedText
{
    public string Company { get; set; } = "";

    public string Source { get; set; } = "";

    /// <summary>A calendar date, as in 2026-03-12.</summary>
    public string Date { get; set; } = "";
}

/// <summary>A key topic.</summary>
public sealed class TopicText
{
    public string Topic { get; set; } = "";

    /// <summary>The words to show where they differ from the topic's name, or nothing.</summary>
    public string ShownAs { get; set; } = "";
}

/// <summary>A follow-up with its model answer, or a section of the sample answer with its text.</summary>
public sealed class TitledText
{
    public string Title { get; set; } = "";

    public string Text { get; set; } = "";
}

/// <summary>A point that a good answer makes.</summary>
public sealed class RubricText
{
    public string Point { get; set; } = "";

    /// <summary>A whole number from 1 to 10.</summary>
    public string Weight { get; set; } = "1";

    /// <summary>Ways to say it, one a line.</summary>
    public string Evidence { get; set; } = "";
}

/// <summary>A mistake that answers make.</summary>
public sealed class PitfallText
{
    public string Claim { get; set; } = "";

    public string Correction { get; set; } = "";

    /// <summary>Ways to say it, one a line.</summary>
    public string Evidence { get; set; } = "";
}
