using InterviewPrep.Rendering.Formulas;
using InterviewPrep.Rendering.Html;
using InterviewPrep.Rendering.Syntax;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Rendering;

/// <summary>
/// Markdown to clean HTML: CommonMark 0.31.2 with tables, footnotes, task lists, strikethrough, callouts, steps, mathematics and
/// highlighted code. One serves the whole process from any thread. It never throws but for the caller's own token: what
/// cannot be rendered, or not within two seconds, comes back as escaped source.
/// </summary>
/// <remarks>
/// What style sheets may count on, besides plain elements: <c>div.alert.alert-note|tip|important|warning > p.alert-title > span.alert-kind</c>;
/// <c>div.steps > section.step > div.step-head > a.step-number + h3.step-title + span.tag</c>; <c>a.heading-anchor</c>;
/// <c>div.table-wrap > table</c> with <c>align-left|center|right</c> on cells; <c>li.task-list-item</c>; <c>section.footnotes</c>;
/// <c>div.math-display > span.math.math-block</c>, <c>span.math.math-inline</c> and <c>code.math-error</c>; <c>p.source</c> (white space kept)
/// for a text that stays as typed; the classes of code are those of <c>Highlighting</c>.
/// </remarks>
public sealed class MarkdownRenderer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan EngineIdle = TimeSpan.FromMinutes(5);

    private readonly ILogger<MarkdownRenderer> logger;
    private readonly Workbench workbench;
    private readonly Mathematics mathematics;

    /// <summary>A renderer with its own mathematics engines.</summary>
    public MarkdownRenderer(ILogger<MarkdownRenderer> logger)
        : this(
            logger,
            new Workbench(Math.Max(2, Environment.ProcessorCount), Limit),
            new Mathematics(new Typesetter(KatexEngine.Load, EngineIdle, logger), Limit, logger)
        ) { }

    internal MarkdownRenderer(ILogger<MarkdownRenderer> logger, Workbench workbench, Mathematics mathematics)
    {
        this.logger = logger;
        this.workbench = workbench;
        this.mathematics = mathematics;
    }

    /// <summary>What editors wrote: product links (<c>question:slug</c>) and the pack's images resolve.</summary>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public ValueTask<RenderedMarkdown> RenderTrustedAsync(string markdown, CancellationToken cancel) =>
        RenderTrustedAsync(markdown, IdScope.Page, cancel);

    /// <summary>As above, for one of several texts on a page.</summary>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public ValueTask<RenderedMarkdown> RenderTrustedAsync(string markdown, IdScope scope, CancellationToken cancel) =>
        RenderAsync(markdown, Dialect.Trusted, RenderPriority.Save, scope, cancel);

    /// <summary>
    /// An editor's list item or title: one line without a paragraph around it. Nothing in it begins a list, heading or other block.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public ValueTask<RenderedMarkdown> RenderInlineAsync(string markdown, CancellationToken cancel) =>
        RenderAsync(markdown, Dialect.Inline, RenderPriority.Save, IdScope.Page, cancel);

    /// <summary>
    /// What members wrote: links are disowned (<c>rel="ugc nofollow noopener"</c>), images come from this site, ids begin with
    /// <c>user-content-</c>, headings start at the third level; at most 100,000 characters that become 1,000,000 of
    /// HTML, and 200 formulas with 20,000 characters together; the rest stays escaped source.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public ValueTask<RenderedMarkdown> RenderUntrustedAsync(
        string markdown,
        RenderPriority priority,
        CancellationToken cancel
    ) => RenderUntrustedAsync(markdown, priority, IdScope.Page, cancel);

    /// <summary>As above, for one of several texts on a page.</summary>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public ValueTask<RenderedMarkdown> RenderUntrustedAsync(
        string markdown,
        RenderPriority priority,
        IdScope scope,
        CancellationToken cancel
    ) => RenderAsync(markdown, Dialect.Untrusted, priority, scope, cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        workbench.Dispose();
        mathematics.Dispose();
    }

    internal async ValueTask<RenderedMarkdown> RenderAsync(
        string markdown,
        Dialect dialect,
        RenderPriority priority,
        IdScope scope,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        if (TextLimits.Refuse(markdown, dialect) is { } reason)
        {
            return OverLimits(markdown, dialect, reason);
        }

        try
        {
            var page = await workbench.RunAsync(() => new Page(markdown, dialect, scope), cancel);
            return page.Fill(await mathematics.SetAsync(page.Formulas, dialect, priority, cancel));
        }
        catch (TimeoutException)
        {
            Log.TextTooSlow(logger, markdown.Length);
            return Source(markdown, dialect, "The text takes too long to render.", isDegraded: true);
        }
        catch (OverLimitException excess)
        {
            return OverLimits(markdown, dialect, excess.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.TextFailed(logger, markdown.Length, error.GetType().Name);
            return Source(
                markdown,
                dialect,
                "The text cannot be rendered: is something in it nested very deeply?",
                isDegraded: false
            );
        }
    }

    private RenderedMarkdown OverLimits(string markdown, Dialect dialect, string message)
    {
        Log.TextTooLong(logger, markdown.Length);
        return Source(markdown, dialect, message, isDegraded: false);
    }

    private static RenderedMarkdown Source(string markdown, Dialect dialect, string message, bool isDegraded)
    {
        // As a browser would read it: other line ends and null characters do not survive its parser.
        var source = markdown.ReplaceLineEndings("\n").Replace('\0', '\uFFFD');
        var html = dialect.IsInline ? HtmlWriter.Escape(source) : StoredHtml.Source(source);
        return new(html, [new(1, 1, message)]) { IsDegraded = isDegraded };
    }
}
