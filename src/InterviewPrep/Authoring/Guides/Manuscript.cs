using InterviewPrep.Authoring.Editing;

namespace InterviewPrep.Authoring.Guides;

/// <summary>
/// A guide as an editor's form holds it: every value as typed, right or wrong, and the body as one list of blocks. Holds
/// locked text and keys of quizzes: only the admin area may ask for one.
/// </summary>
public sealed class Manuscript
{
    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    /// <summary>A slug of a category, or nothing.</summary>
    public string Category { get; set; } = "";

    /// <summary>A name of <see cref="Access.AccessLevel"/> in lower case.</summary>
    public string Access { get; set; } = "pro";

    /// <summary>A name of <see cref="Questions.PublicationStatus"/> in lower case.</summary>
    public string Status { get; set; } = "draft";

    /// <summary>When a scheduled guide becomes public: in UTC, as in 2026-03-12T09:00, or nothing.</summary>
    public string PublishAt { get; set; } = "";

    /// <summary>How many sections everybody reads, or nothing.</summary>
    public string Preview { get; set; } = "";

    /// <summary>The slug of a guide, or nothing.</summary>
    public string Companion { get; set; } = "";

    public string Introduction { get; set; } = "";

    /// <summary>Slugs of topics, most important first.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>Slugs of guides.</summary>
    public List<string> Related { get; set; } = [];

    public List<WorkText> References { get; set; } = [];

    public List<BlockText> Blocks { get; set; } = [];

    /// <summary>The quiz at the end.</summary>
    public List<ItemText> Quiz { get; set; } = [];

    public List<TitledText> Faq { get; set; } = [];
}

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>The title of a section: what follows belongs to it.</summary>
    Section,

    /// <summary>Paragraphs, with callouts and subheadings.</summary>
    Prose,

    /// <summary>A step; steps in a row are one list.</summary>
    Step,

    /// <summary>An interview question with its answer.</summary>
    Question,

    /// <summary>A question of the quiz at the end of a section.</summary>
    Item,
}

/// <summary>One block of the body; each kind has some of the fields.</summary>
public sealed class BlockText
{
    /// <summary>A name of <see cref="BlockKind"/> in lower case.</summary>
    public string Kind { get; set; } = "prose";

    /// <summary>Of a section or step; the question of an interview or quiz question.</summary>
    public string Title { get; set; } = "";

    /// <summary>Prose, the text of a step, an answer, or the answers of a quiz question as a pack writes them.</summary>
    public string Text { get; set; } = "";

    /// <summary>The time box of a step, such as <c>30 seconds</c>, or nothing.</summary>
    public string Time { get; set; } = "";

    /// <summary>Whether a step begins another list than the one before it.</summary>
    public bool IsNewList { get; set; }

    /// <summary>A name of <see cref="InterviewPrep.Guides.GuideLevel"/> in lower case, or nothing.</summary>
    public string Level { get; set; } = "";

    /// <summary>The slug of the question to practise an interview question on, or nothing.</summary>
    public string Practise { get; set; } = "";

    /// <summary>A name of <see cref="Quizzes.QuizKind"/> in lower case.</summary>
    public string Answers { get; set; } = "choice";

    /// <summary>The address that a stored section has on the page, which stays with it; nothing for a new one.</summary>
    public string Anchor { get; set; } = "";

    /// <summary>Whether it is of that kind.</summary>
    public bool Is(BlockKind kind) => string.Equals(Kind, $"{kind}", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A question of the quiz at the end.</summary>
public sealed class ItemText
{
    public string Question { get; set; } = "";

    /// <summary>A name of <see cref="Quizzes.QuizKind"/> in lower case.</summary>
    public string Answers { get; set; } = "choice";

    /// <summary>What belongs to the question, and its answers as a pack writes them.</summary>
    public string Text { get; set; } = "";
}

/// <summary>An entry of the list of references.</summary>
public sealed class WorkText
{
    /// <summary>As cited: <c>[@key]</c>.</summary>
    public string Key { get; set; } = "";

    public string Authors { get; set; } = "";

    public string Year { get; set; } = "";

    public string Title { get; set; } = "";

    public string Link { get; set; } = "";
}
