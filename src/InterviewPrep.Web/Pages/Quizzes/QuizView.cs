using InterviewPrep.Quizzes;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>A quiz with its questions, wherever it stands.</summary>
public sealed record QuizView(Quiz Quiz, QuizReading Reading, bool IsMember)
{
    /// <summary>The quiz as its reader takes it: whoever has no account says by the address which attempt it is.</summary>
    public static QuizView For(Quiz quiz, QuizReading reading, bool isMember, TimeProvider clock) =>
        new(
            reading.Place == QuizPlace.Mistakes ? quiz.Drawn(clock.GetUtcNow())
                : reading.Again is { } attempt ? quiz.Shuffled(attempt)
                : quiz,
            reading,
            isMember
        );

    public QuizFacts Facts => Quiz.Facts;

    public string Path => PathOf(Facts);

    /// <summary>Where the reader came from to a question by itself.</summary>
    public string BackPath => Reading.Place == QuizPlace.Guide ? $"/guides/{Facts.Slug}" : Path + Reading.Query;

    public string SignInPath => SignInTo(Path);

    /// <summary>The id of the element that says how far the member is.</summary>
    public string ScoreId => $"quiz-score-{Facts.Anchor ?? "end"}";

    public IEnumerable<QuizItemView> Items => Quiz.Tasks.Select(t => new QuizItemView(this, t));

    /// <summary>How the open attempt stands; null before its first answer.</summary>
    public string? Score =>
        Quiz.Done == 0 ? null
        : Quiz.Done < Quiz.Tasks.Count
            ? $"{Quiz.Right} of {Quiz.Tasks.Count} right so far, {Counted.Of(Quiz.Tasks.Count - Quiz.Done, "question", "questions")} left"
        : $"{Quiz.Right} of {Quiz.Tasks.Count} right";

    /// <summary>A question drawn from mistakes, as its quiz would show it.</summary>
    public static QuizItemView Drawn(QuizMistake mistake, int number, DateTimeOffset now)
    {
        var task = new QuizTask(number, mistake.Item, null);
        var quiz = new Quiz(mistake.Facts, null, [task], QuizHistory.None).Drawn(now);
        return new(new QuizView(quiz, new QuizReading(QuizPlace.Mistakes, null), IsMember: true), quiz.Tasks[0]);
    }

    /// <summary>The best attempt of several; null where there is nothing to compare.</summary>
    public string? Best => Quiz.History.Closed is null ? null : BestOf(Quiz.History);

    public static string BestOf(QuizHistory history) =>
        $"Best: {history.BestRight} of {history.BestOf}, {Counted.Of(history.Attempts, "attempt", "attempts")}";

    public static string SignInTo(string path) => $"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}";

    public static string PathOf(QuizFacts facts) =>
        facts.Anchor is null ? $"/quizzes/{facts.Slug}" : $"/quizzes/{facts.Slug}/{facts.Anchor}";

    /// <summary>The quiz by its section where it has one, as text.</summary>
    public static string NameOf(QuizFacts facts) =>
        facts.SectionHtml is null ? facts.GuideTitle : PlainText.From(facts.SectionHtml);
}
