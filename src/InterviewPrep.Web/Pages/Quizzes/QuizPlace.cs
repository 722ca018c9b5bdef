namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>Where a question is answered, and so where its reader goes back to.</summary>
public enum QuizPlace
{
    /// <summary>On the quiz's own page.</summary>
    Quiz,

    /// <summary>In the guide.</summary>
    Guide,

    /// <summary>Among the mistakes of the past: such an answer is part of no attempt.</summary>
    Mistakes,
}

/// <summary>What an address says of how a quiz is read.</summary>
/// <param name="Again">
/// For readers without an account a number on which the order depends; null for the first and for members.
/// </param>
public sealed record QuizReading(QuizPlace Place, int? Again)
{
    private const string From = "from";
    private const string AgainKey = "again";

    // Enough for another order each time, and links that come round again: whoever follows them all reaches an end.
    private const int Orders = 9;

    public static QuizReading Of(HttpRequest request, bool isMember) =>
        new(
            request.Query[From].ToString() switch
            {
                "guide" => QuizPlace.Guide,
                "mistakes" when isMember => QuizPlace.Mistakes,
                _ => QuizPlace.Quiz,
            },
            !isMember && int.TryParse(request.Query[AgainKey], out var again) && again is > 0 and <= Orders
                ? again
                : null
        );

    /// <summary>The query that says the same; empty where there is nothing to say.</summary>
    public string Query =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    [From] = Place == QuizPlace.Quiz ? null : Place.ToString().ToLowerInvariant(),
                    [AgainKey] = Again?.ToString(),
                }.Where(p => p.Value is not null)
            )
            .Value
        ?? "";

    public string NextAttempt => $"?{AgainKey}={((Again ?? 0) % Orders) + 1}";
}
