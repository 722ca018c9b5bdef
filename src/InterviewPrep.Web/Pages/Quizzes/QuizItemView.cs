using InterviewPrep.Guides;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>One question: to be answered, or answered.</summary>
public sealed record QuizItemView(QuizView Quiz, QuizTask Task)
{
    /// <summary>What was posted and could not be judged.</summary>
    public QuizForm Form { get; init; } = QuizForm.Empty;

    /// <summary>Why, a sentence at the field; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the form was made for a member whose session has ended.</summary>
    public bool IsSessionLost { get; init; }

    /// <summary>Among mistakes its number would be that of another list.</summary>
    public bool IsNumbered => Quiz.Reading.Place != QuizPlace.Mistakes;

    /// <summary>Whether it was answered just now: its judgement is what the reader wants next.</summary>
    public bool IsFresh { get; init; }

    public GuideQuizItem Item => Task.Item;

    public AnsweredItem Answered => Task.Answered!;

    public static string IdOf(int item) => $"item-{item}";

    public string Id => IdOf(Item.Id);

    public string QuestionId => $"{Id}-question";

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    public string DescribedBy => Error is null ? HintId : $"{HintId} {ErrorId}";

    public string Action => PathOf(Item) + Quiz.Reading.Query;

    /// <summary>The question that follows and is not answered, else the first such; null where all are.</summary>
    public QuizTask? Next =>
        Quiz
            .Quiz.Tasks.Where(t => t.Answered is null && t.Item.Id != Item.Id)
            .OrderBy(t => t.Number < Task.Number)
            .ThenBy(t => t.Number)
            .FirstOrDefault();

    public string PathOf(GuideQuizItem item) => $"/quizzes/{Quiz.Facts.Slug}/items/{item.Id}";

    public bool IsPicked(string token) => Answered.Response.Picks.Contains(token, StringComparer.Ordinal);

    public AnsweredEntry? EntryOf(string token) => Answered.Entries.FirstOrDefault(e => e.Token == token);

    /// <summary>Where the reader put an entry, from 1.</summary>
    public int PlaceOf(string token) => Answered.Response.Picks.TakeWhile(p => p != token).Count() + 1;

    /// <summary>What the reader matched a left side with.</summary>
    public string PartnerHtmlOf(string token) =>
        Answered.Response.Pairs.TryGetValue(token, out var chosen)
            ? Item.Partners.FirstOrDefault(p => p.Token == chosen)?.Html ?? ""
            : "";

    /// <summary>An icon, a word and a tone for a choice: what it is, and whether it was chosen.</summary>
    public (string Icon, string Word, string Tone) Verdict(AnsweredEntry entry) =>
        (entry.IsRight, IsPicked(entry.Token)) switch
        {
            (true, true) => ("check", "Right, your choice", "quiz-good"),
            (true, false) => ("check", "Right, not chosen", "quiz-good"),
            (false, true) => ("close", "Your choice, not right", "quiz-bad"),
            _ => ("minus", "Not right", "quiz-plain"),
        };

    /// <summary>The same for an entry that has one right place or partner.</summary>
    public static (string Icon, string Tone) Verdict(bool fits) =>
        fits ? ("check", "quiz-good") : ("close", "quiz-bad");
}
