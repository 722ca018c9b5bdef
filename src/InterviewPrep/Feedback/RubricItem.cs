namespace InterviewPrep.Feedback;

/// <summary>One thing a strong answer says. Points are for members who answered; evidence is for editors only.</summary>
internal sealed class RubricItem
{
    public int QuestionId { get; set; }

    public int Position { get; set; }

    public required string Point { get; set; }

    /// <summary>Relative weight, 1 to 10.</summary>
    public int Weight { get; set; }

    public List<string> Evidence { get; set; } = [];
}

/// <summary>What wrong answers say, and the correction.</summary>
internal sealed class Pitfall
{
    public int QuestionId { get; set; }

    public int Position { get; set; }

    public required string Claim { get; set; }

    public required string Correction { get; set; }

    public List<string> Evidence { get; set; } = [];
}
