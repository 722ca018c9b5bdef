using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Questions;

namespace InterviewPrep.Guides;

/// <summary>
/// A long article. Everything here is public once published: facts, the introduction, titles of sections and counts. The
/// texts of sections, steps, answers and quizzes are rows that nothing here navigates to, those of the preview too.
/// </summary>
public sealed class Guide
{
    public int Id { get; set; }

    /// <summary>Lower case letters, digits and hyphens; at most 100 characters; unique.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>One or two sentences, plain text; null in a draft.</summary>
    public string? Summary { get; set; }

    /// <summary>Null in a draft.</summary>
    public int? CategoryId { get; set; }

    public Category? Category { get; set; }

    /// <summary>Who may open what comes after the preview: everybody, or readers with an entitlement.</summary>
    public AccessLevel Access { get; set; }

    public PublicationStatus Status { get; set; }

    /// <summary>The status that the pack asks for while the linter's findings keep the guide a draft; null otherwise.</summary>
    public PublicationStatus? HeldStatus { get; set; }

    /// <summary>When a scheduled guide becomes public; null unless it is scheduled, or would be if it were not held.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The calendar date printed as "Updated"; never moved by a time zone.</summary>
    public DateOnly UpdatedOn { get; set; }

    /// <summary>How many sections everybody reads, as the author says; 1 or more.</summary>
    public int? Preview { get; set; }

    /// <summary>The guide that names this one as its companion, too.</summary>
    public int? CompanionId { get; set; }

    public Prose? Introduction { get; set; }

    /// <summary>See <see cref="ReadingTime"/>; locked words count, too.</summary>
    public int Minutes { get; set; }

    /// <summary>Quiz and FAQ are no sections.</summary>
    public int SectionCount { get; set; }

    /// <summary>Interview questions of all sections; those of the FAQ are none.</summary>
    public int QuestionCount { get; set; }

    /// <summary>Questions of the quiz at the end and of those of sections.</summary>
    public int QuizCount { get; set; }

    public int FaqCount { get; set; }

    /// <summary>The renderer that made every HTML column of this row and of its sections.</summary>
    public int RendererVersion { get; set; }

    /// <summary>Whether the introduction or a title needs the stylesheet for mathematics.</summary>
    public bool HasMathematics { get; set; }

    /// <summary>PostgreSQL's xmin: a stale save is refused with 409.</summary>
    public uint Version { get; set; }

    public List<GuideTopic> Topics { get; set; } = [];

    public List<GuideSection> Sections { get; set; } = [];

    public List<CitedWork> References { get; set; } = [];

    public List<RelatedGuide> Related { get; set; } = [];
}
