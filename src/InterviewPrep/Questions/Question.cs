using InterviewPrep.Access;
using InterviewPrep.Catalog;

namespace InterviewPrep.Questions;

/// <summary>
/// One interview question. Everything here is public once published; what the paywall guards
/// (sample-answer sections, follow-up answers) are rows that nothing here navigates to.
/// </summary>
public sealed class Question
{
    public int Id { get; set; }

    /// <summary>Lower case letters, digits and hyphens; at most 100 characters; unique.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Plain text of the overview, or of the prompt where there is none; for descriptions and feeds.</summary>
    public string Description { get; set; } = "";

    public int CategoryId { get; set; }

    public Category? Category { get; set; }

    public Difficulty? Difficulty { get; set; }

    public int? RoleId { get; set; }

    public Role? Role { get; set; }

    public int? RoundId { get; set; }

    public Round? Round { get; set; }

    /// <summary>The company to practise for; a claim that it asks this needs an <see cref="AskedReport"/>.</summary>
    public int? CompanyId { get; set; }

    public Company? Company { get; set; }

    /// <summary>Who may open the sealed texts: everybody, or readers with an entitlement or an unlock.</summary>
    public AccessLevel Access { get; set; }

    public PublicationStatus Status { get; set; }

    /// <summary>The status that the pack asks for while the linter's findings keep the question a draft; null otherwise.</summary>
    public PublicationStatus? HeldStatus { get; set; }

    /// <summary>When a scheduled question becomes public; null unless it is scheduled, or would be if it were not held.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The calendar date printed as "Last updated"; never moved by a time zone.</summary>
    public DateOnly UpdatedOn { get; set; }

    /// <summary>Target time to answer in minutes, 1 to 10,080.</summary>
    public int? Minutes { get; set; }

    public Prose? Overview { get; set; }

    public required Prose Prompt { get; set; }

    public Prose? Context { get; set; }

    /// <summary>"What the interviewer expects", one line each, as typed; HTML at the same index in <see cref="ExpectationsHtml"/>.</summary>
    public List<string> Expectations { get; set; } = [];

    public List<string> ExpectationsHtml { get; set; } = [];

    /// <summary>"How to approach this", one step each, as typed; HTML at the same index in <see cref="ApproachHtml"/>.</summary>
    public List<string> Approach { get; set; } = [];

    public List<string> ApproachHtml { get; set; } = [];

    /// <summary>The renderer that made every HTML column of this row.</summary>
    public int RendererVersion { get; set; }

    /// <summary>Whether any public text needs the stylesheet for mathematics.</summary>
    public bool HasMathematics { get; set; }

    /// <summary>PostgreSQL's xmin: a stale save is refused with 409.</summary>
    public uint Version { get; set; }

    public List<QuestionTopic> Topics { get; set; } = [];

    public List<FollowUp> FollowUps { get; set; } = [];

    public List<SampleSection> SampleSections { get; set; } = [];

    public List<AskedReport> Asked { get; set; } = [];

    public List<RelatedQuestion> Related { get; set; } = [];

    public QuestionCounts Counts { get; set; } = new();
}
