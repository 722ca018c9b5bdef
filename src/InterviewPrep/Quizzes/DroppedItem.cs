namespace InterviewPrep.Quizzes;

/// <summary>What is there instead of an item that was dropped.</summary>
/// <param name="Guide">The slug of its guide.</param>
/// <param name="Quiz">The quiz that stands in its place; null where there is none any more.</param>
public sealed record DroppedItem(string Guide, QuizFacts? Quiz);
