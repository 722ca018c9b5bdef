using InterviewPrep.Guides;

namespace InterviewPrep.Access;

/// <summary>
/// One text of a guide: a run of prose, a step, an interview question with its answer, or an entry of the FAQ, title and all.
/// Those of the preview lie here, too, and say so: one statement decides what a reader gets.
/// </summary>
internal sealed class GuideText
{
    public int GuideId { get; set; }

    /// <summary>Zero-based, through the guide.</summary>
    public int Position { get; set; }

    /// <summary>Zero-based place of the section; null for the FAQ.</summary>
    public int? Section { get; set; }

    /// <summary>Zero-based place of the block in its section: steps of one list share it.</summary>
    public int Block { get; set; }

    public GuideTextKind Kind { get; set; }

    /// <summary>From 1, through the guide, for steps and for interview questions: what their anchors say.</summary>
    public int? Number { get; set; }

    /// <summary>Inline Markdown as typed; null for prose.</summary>
    public string? Title { get; set; }

    public string? TitleHtml { get; set; }

    /// <summary>Of a step, as typed, such as <c>30 seconds</c>.</summary>
    public string? Time { get; set; }

    /// <summary>The same in seconds.</summary>
    public int? Seconds { get; set; }

    public GuideLevel? Level { get; set; }

    /// <summary>The question to practise an interview question on.</summary>
    public int? PractiseId { get; set; }

    public required string Markdown { get; set; }

    public required string Html { get; set; }

    public bool IsPreview { get; set; }

    public int RendererVersion { get; set; }

    public bool HasMathematics { get; set; }
}
