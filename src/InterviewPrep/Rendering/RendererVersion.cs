namespace InterviewPrep.Rendering;

/// <summary>
/// Versions stored beside rendered HTML; <see cref="RenderedMarkdown.Version"/> says which. What could not be rendered in
/// full for want of time is stored one below <see cref="Current"/>: safe to show, and rendered again in the background.
/// </summary>
public static class RendererVersion
{
    /// <summary>Raised when output changes: older HTML is rendered again in the background. Always above <see cref="LowestSafe"/>.</summary>
    public const int Current = 4;

    /// <summary>Raised when older output proves unsafe: HTML below it is shown as escaped Markdown until rendered again.</summary>
    public const int LowestSafe = 1;
}
