namespace InterviewPrep.Catalog;

/// <summary>A curated sequence of questions, shown as a track on the home page.</summary>
public sealed class LearningPath : CatalogEntry
{
    public List<LearningPathQuestion> Questions { get; set; } = [];
}

/// <summary>One stop of a <see cref="LearningPath"/>.</summary>
public sealed class LearningPathQuestion
{
    public int LearningPathId { get; set; }

    /// <summary>Zero-based place in the path.</summary>
    public int Position { get; set; }

    public int QuestionId { get; set; }

    public Questions.Question? Question { get; set; }
}
