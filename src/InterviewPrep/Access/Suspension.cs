namespace InterviewPrep.Access;

/// <summary>A member who publishes, votes and reports nothing for a time; reading and private practice go on.</summary>
/// <param name="EndsAt">When it ends by itself.</param>
/// <param name="Reason">As the member reads it.</param>
public sealed record Suspension(DateTimeOffset EndsAt, string Reason)
{
    /// <summary>Until when.</summary>
    public string Until => $"{EndsAt.UtcDateTime:MMMM d, yyyy, HH:mm} UTC";

    /// <summary>What is said wherever something is refused.</summary>
    public string Sentence =>
        $"You are suspended until {Until}: you can read and practise in private, but not publish, vote or report. The reason: {Reason}";
}
