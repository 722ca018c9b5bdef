using InterviewPrep.Access;
using InterviewPrep.Guides;

namespace InterviewPrep.Quizzes;

/// <summary>What everybody may know of a quiz: where it stands and how many questions it has.</summary>
public sealed record QuizFacts
{
    public required int GuideId { get; init; }

    public required string Slug { get; init; }

    public required string GuideTitle { get; init; }

    public required AccessLevel Access { get; init; }

    /// <summary>Zero-based place of its section; null for the quiz at the end of the guide.</summary>
    public required int? Section { get; init; }

    /// <summary>Names the quiz within its guide, as its section's id on the page; null at the end.</summary>
    public required string? Anchor { get; init; }

    public required string? SectionHtml { get; init; }

    public required int Count { get; init; }

    /// <summary>Whether this viewer may answer it.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the section's title needs the stylesheet for mathematics.</summary>
    public required bool HasMathematics { get; init; }

    /// <summary>Of a quiz that is open to the reader of a guide.</summary>
    internal static QuizFacts Of(GuideFacts guide, GuideSectionFacts? section, int count) =>
        new()
        {
            GuideId = guide.Id,
            Slug = guide.Slug,
            GuideTitle = guide.Title,
            Access = guide.Access,
            Section = section?.Position,
            Anchor = section?.Anchor,
            SectionHtml = section?.TitleHtml,
            Count = count,
            IsOpen = true,
            HasMathematics = guide.HasMathematics,
        };
}

/// <summary>One question of a quiz, for one viewer.</summary>
/// <param name="Number">From 1, in its quiz.</param>
/// <param name="Answered">What the member answered in the run that is open; null before.</param>
public sealed record QuizTask(int Number, GuideQuizItem Item, AnsweredItem? Answered);

/// <summary>A member's attempts at a quiz.</summary>
/// <param name="Attempts">Runs with at least one answer, the open one included.</param>
/// <param name="Closed">The run that was closed last: what is shown in another order depends on it; null before the first.</param>
public sealed record QuizHistory(int Attempts, long? Closed, int BestRight, int BestOf)
{
    public static QuizHistory None { get; } = new(0, null, 0, 0);
}

/// <summary>A quiz as one viewer gets it. Locked has no questions.</summary>
/// <param name="Lock">Why it is closed, or null.</param>
public sealed record Quiz(QuizFacts Facts, LockReason? Lock, IReadOnlyList<QuizTask> Tasks, QuizHistory History)
{
    /// <summary>Questions answered in the open run.</summary>
    public int Done => Tasks.Count(t => t.Answered is not null);

    /// <summary>Of these, rightly.</summary>
    public int Right => Tasks.Count(t => t.Answered?.Mark.IsRight == true);

    public bool HasMathematics => Facts.HasMathematics || Tasks.Any(t => t.Item.HasMathematics);

    /// <summary>The same questions, what they offer in another order.</summary>
    public Quiz Shuffled(long? seed) =>
        this with
        {
            Tasks = [.. Tasks.Select(t => t with { Item = t.Item.Shuffled(seed) })],
        };

    /// <summary>The same as drawn from mistakes of the past: nothing is answered yet, and the order is that of the day (UTC).</summary>
    public Quiz Drawn(DateTimeOffset now) =>
        (this with { Tasks = [.. Tasks.Select(t => t with { Answered = null })] }).Shuffled(now.UtcDateTime.Date.Ticks);

    internal static Quiz Of(QuizFacts facts, Viewer viewer, IEnumerable<GuideQuizItem> items, QuizOwnState own)
    {
        var history = own.HistoryOf(facts);
        var reason = viewer.MemberId is null ? LockReason.SignIn : LockReason.Upgrade;
        var tasks = items
            .Where(i => i.Section == facts.Section)
            .Select((item, at) => new QuizTask(at + 1, item, own.Answered.GetValueOrDefault(item.Id)));
        return new Quiz(facts, facts.IsOpen ? null : reason, [.. tasks], history).Shuffled(history.Closed);
    }
}
