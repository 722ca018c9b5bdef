using InterviewPrep.Rendering;

namespace InterviewPrep.Practice;

/// <summary>What a candidate wrote to a question or to one of its follow-ups, kept with every revision.</summary>
public sealed class SubmittedAnswer
{
    public long Id { get; set; }

    public int QuestionId { get; set; }

    public Guid MemberId { get; set; }

    /// <summary>The follow-up answered, or null for the question itself.</summary>
    public int? FollowUpId { get; set; }

    public AnswerVisibility Visibility { get; set; }

    public required string Markdown { get; set; }

    public required string Html { get; set; }

    public int RendererVersion { get; set; }

    public bool HasMathematics { get; set; }

    public int Words { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }

    public DateTimeOffset RevisedAt { get; set; }

    /// <summary>Set by a moderator; a hidden answer is public to nobody but its author.</summary>
    public DateTimeOffset? HiddenAt { get; set; }

    /// <summary>Why it was hidden, as the author reads it: at most 300 characters.</summary>
    public string? HiddenReason { get; set; }

    /// <summary>Since when an editor is to look at it, where one is: a newcomer's answer, or a hidden one that was revised.</summary>
    public DateTimeOffset? WaitsSince { get; set; }

    /// <summary>When an editor found it in order, unless it was hidden since.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Whether it cannot be shown to others before it is revised.</summary>
    public bool IsBarred => HiddenAt is not null && WaitsSince is null;

    /// <summary>Up-votes less down-votes of other members, recounted from stored votes.</summary>
    public int Score { get; set; }

    /// <summary>1-based number of the newest revision. Two revisions at once are a conflict; a vote meanwhile is none.</summary>
    public int RevisionNumber { get; set; }

    public List<AnswerRevision> Revisions { get; set; } = [];

    /// <summary>An answer that has no wording yet.</summary>
    internal static SubmittedAnswer By(Guid member, int question, int? followUp, DateTimeOffset now) =>
        new()
        {
            MemberId = member,
            QuestionId = question,
            FollowUpId = followUp,
            Markdown = "",
            Html = "",
            SubmittedAt = now,
        };

    /// <summary>Takes a new wording as the next revision; the same wording again changes only who may read it.</summary>
    internal void Revise(string markdown, RenderedMarkdown rendered, AnswerVisibility visibility, DateTimeOffset now)
    {
        Visibility = visibility;
        if (RevisionNumber > 0 && Markdown == markdown)
        {
            return;
        }

        Markdown = markdown;
        Html = rendered.Html;
        HasMathematics = rendered.HasMathematics;
        RendererVersion = rendered.Version;
        Words = AnswerText.CountWords(markdown);
        RevisedAt = now;
        RevisionNumber++;
        if (HiddenAt is not null)
        {
            WaitsSince ??= now;
        }

        Revisions.Add(
            new AnswerRevision
            {
                Number = RevisionNumber,
                Markdown = markdown,
                Html = rendered.Html,
                RendererVersion = rendered.Version,
                At = now,
            }
        );
    }
}

public enum AnswerVisibility
{
    Private,
    Public,
}

/// <summary>One submitted wording of an answer; append-only.</summary>
public sealed class AnswerRevision
{
    public long Id { get; set; }

    public long AnswerId { get; set; }

    /// <summary>1-based.</summary>
    public int Number { get; set; }

    public required string Markdown { get; set; }

    public required string Html { get; set; }

    public int RendererVersion { get; set; }

    public DateTimeOffset At { get; set; }
}
