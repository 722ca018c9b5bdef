namespace InterviewPrep.Rendering;

/// <summary>What a renderer made of a piece of Markdown. It is safe to print without further escaping.</summary>
/// <param name="Html">Clean HTML: only elements, attributes and addresses of the allow-list.</param>
/// <param name="Problems">What an author would want to mend, in the order of the text; empty when nothing is wrong.</param>
public sealed record RenderedMarkdown(string Html, IReadOnlyList<RenderProblem> Problems)
{
    /// <summary>
    /// True when the text, or a formula in it, stands as escaped source because time or an engine ran out and not
    /// because of what was written. Such HTML may be shown, but should be rendered again later.
    /// </summary>
    public bool IsDegraded { get; init; }

    /// <summary>The version to store beside <see cref="Html"/>.</summary>
    public int Version => IsDegraded ? RendererVersion.TimedOut : RendererVersion.Current;

    /// <summary>True when <see cref="Html"/> holds typeset mathematics and its page must link the mathematics stylesheet.</summary>
    public bool HasMathematics => ContainsMathematics(Html);

    /// <summary>The same answer for HTML that was stored earlier.</summary>
    /// <param name="html">HTML made by <see cref="MarkdownRenderer"/>.</param>
    public static bool ContainsMathematics(string html) =>
        html.Contains("<span class=\"math ", StringComparison.Ordinal);
}

/// <summary>One fault in the given Markdown.</summary>
/// <param name="Line">Line in the given Markdown, from 1.</param>
/// <param name="Column">Column in that line in UTF-16 code units, from 1.</param>
/// <param name="Message">A sentence that says what is wrong and how to mend it.</param>
public sealed record RenderProblem(int Line, int Column, string Message);

/// <summary>Who waits for a text of a member: previews queue behind saves.</summary>
public enum RenderPriority
{
    /// <summary>Somebody presses a button and the result is kept.</summary>
    Save,

    /// <summary>Somebody is typing; the result is thrown away.</summary>
    Preview,
}
