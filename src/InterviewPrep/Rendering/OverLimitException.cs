namespace InterviewPrep.Rendering;

/// <summary>A text became more than a page should carry, however little was typed; the message is for its author.</summary>
internal sealed class OverLimitException(string message) : Exception(message)
{
    /// <summary>The fault of a text that becomes too much HTML.</summary>
    public static OverLimitException Html(int limit) =>
        new($"The text becomes more than {limit:N0} characters of HTML: shorten addresses that are used many times.");
}
