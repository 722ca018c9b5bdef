namespace InterviewPrep.Rendering;

/// <summary>
/// Versions stored beside rendered HTML; <see cref="RenderedMarkdown.Version"/> says which. A stored version says which
/// renderer made the HTML, in ten thousands, and below that which one last tried in vain to make it anew, in tens, and how
/// often. What could not be rendered in full for want of time counts as made by the renderer before: safe to show, and tried
/// again in the background, but not for ever.
/// </summary>
public static class RendererVersion
{
    /// <summary>How often a renderer tries a text that time runs out for; the next one begins anew.</summary>
    internal const int MostTries = 5;

    /// <summary>Room between two renderers for the tries of another one.</summary>
    internal const int Step = 10_000;

    /// <summary>What is added by the tries of this renderer; one digit counts them.</summary>
    internal const int Tried = Number * 10;

    // Raised when output changes: older HTML is rendered again in the background.
    private const int Number = 5;

    /// <summary>That of HTML made in full by this renderer. Always above <see cref="LowestSafe"/>.</summary>
    public const int Current = Number * Step;

    /// <summary>That of HTML which time ran out for at the first try.</summary>
    public const int TimedOut = Current - Step + Tried + 1;

    /// <summary>
    /// Raised, to the <see cref="Current"/> of some renderer, when older output proves unsafe: HTML below it is shown as
    /// escaped Markdown until rendered again.
    /// </summary>
    public const int LowestSafe = 1;
}
