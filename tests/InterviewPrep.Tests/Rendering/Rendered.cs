using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Formulas;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewPrep.Tests.Rendering;

/// <summary>
/// One renderer for all tests: it is a singleton in the product too. Its limits are wide, so that a busy machine fails no test; what happens at
/// a limit has tests of its own.
/// </summary>
internal static class Rendered
{
    private static readonly TimeSpan Wide = TimeSpan.FromMinutes(2);

    public static MarkdownRenderer Renderer { get; } =
        new(
            NullLogger<MarkdownRenderer>.Instance,
            new Workbench(4, Wide),
            new Mathematics(new Typesetter(KatexEngine.Load, Wide, NullLogger.Instance), Wide, NullLogger.Instance)
        );

    public static async Task<RenderedMarkdown> TrustedAsync(string markdown) =>
        await Renderer.RenderTrustedAsync(markdown, CancellationToken.None);

    public static async Task<RenderedMarkdown> UntrustedAsync(string markdown) =>
        await Renderer.RenderUntrustedAsync(markdown, RenderPriority.Save, CancellationToken.None);

    public static async Task<RenderedMarkdown> InlineAsync(string markdown) =>
        await Renderer.RenderInlineAsync(markdown, CancellationToken.None);
}
