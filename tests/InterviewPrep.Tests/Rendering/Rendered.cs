using InterviewPrep.Rendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewPrep.Tests.Rendering;

/// <summary>One renderer for all tests: it is a singleton in the product too.</summary>
internal static class Rendered
{
    public static MarkdownRenderer Renderer { get; } = new(NullLogger<MarkdownRenderer>.Instance);

    public static async Task<RenderedMarkdown> TrustedAsync(string markdown) =>
        await Renderer.RenderTrustedAsync(markdown, CancellationToken.None);

    public static async Task<RenderedMarkdown> UntrustedAsync(string markdown) =>
        await Renderer.RenderUntrustedAsync(markdown, RenderPriority.Save, CancellationToken.None);

    public static async Task<RenderedMarkdown> InlineAsync(string markdown) =>
        await Renderer.RenderInlineAsync(markdown, CancellationToken.None);
}
