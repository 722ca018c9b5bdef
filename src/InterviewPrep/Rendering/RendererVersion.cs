namespace InterviewPrep.Rendering;

/// <summary>Versions stored beside rendered HTML.</summary>
public static class RendererVersion
{
    /// <summary>Raised when output changes: older HTML is rendered again in the background.</summary>
    public const int Current = 1;

    /// <summary>Raised when older output proves unsafe: HTML below it is shown as escaped Markdown until rendered again.</summary>
    public const int LowestSafe = 1;
}
