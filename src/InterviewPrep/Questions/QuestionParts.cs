using InterviewPrep.Catalog;

namespace InterviewPrep.Questions;

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

public enum PublicationStatus
{
    Draft,
    Review,
    Scheduled,
    Published,
    Archived,
}

/// <summary>A key topic of a question, most important first.</summary>
public sealed class QuestionTopic
{
    public int QuestionId { get; set; }

    public int Position { get; set; }

    public int TopicId { get; set; }

    public Topic? Topic { get; set; }

    /// <summary>The words to show where they differ from the topic's name.</summary>
    public string? ShownAs { get; set; }
}

/// <summary>A question the interviewer asks after the first answer. Its model answer is a sealed text.</summary>
public sealed class FollowUp
{
    public int Id { get; set; }

    public int QuestionId { get; set; }

    public int Position { get; set; }

    /// <summary>The wording, inline Markdown as typed.</summary>
    public required string Markdown { get; set; }

    public required string Html { get; set; }

    /// <summary>Whether a model answer exists (sealed).</summary>
    public bool HasAnswer { get; set; }

    /// <summary>Set when an import or an editor dropped it. Its answers stay; ordinary queries no longer see it.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}

/// <summary>The public face of one section of the sample answer: its title and teaser. The text itself is sealed.</summary>
public sealed class SampleSection
{
    public int QuestionId { get; set; }

    public int Position { get; set; }

    public required string Title { get; set; }

    /// <summary>At most 150 rendered characters and a third of the section, as HTML.</summary>
    public required string TeaserHtml { get; set; }

    /// <summary>Words in the whole section.</summary>
    public int Words { get; set; }
}

/// <summary>Evidence that a company asked the question: the only ground for saying so.</summary>
public sealed class AskedReport
{
    public int QuestionId { get; set; }

    public int Position { get; set; }

    public int CompanyId { get; set; }

    public Company? Company { get; set; }

    /// <summary>The https address where the claim stands.</summary>
    public required string Source { get; set; }

    public DateOnly Date { get; set; }
}

/// <summary>A curated related question, shown before those found by shared topics.</summary>
public sealed class RelatedQuestion
{
    public int QuestionId { get; set; }

    public int Position { get; set; }

    public int RelatedId { get; set; }

    public Question? Related { get; set; }
}

/// <summary>Counters of a question, each recounted from stored actions in the transaction of the action.</summary>
public sealed class QuestionCounts
{
    public int QuestionId { get; set; }

    public int UpVotes { get; set; }

    public int DownVotes { get; set; }

    /// <summary>Members with a submitted answer to the question itself.</summary>
    public int Answers { get; set; }

    /// <summary>Distinct members who submitted an answer and marked the question solved.</summary>
    public int Solved { get; set; }
}
