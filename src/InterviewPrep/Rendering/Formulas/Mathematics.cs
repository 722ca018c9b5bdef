using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Rendering.Html;
using InterviewPrep.Rendering.Syntax;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Rendering.Formulas;

/// <summary>A formula's place in the text, filled.</summary>
/// <param name="Html">Set, or its escaped source.</param>
/// <param name="Fault">Null when it is set.</param>
/// <param name="Offset">Where in the formula the fault is, from 0.</param>
/// <param name="IsDegraded">Not set for want of time and not for a fault in it.</param>
internal sealed record FormulaPlace(string Html, string? Fault = null, int Offset = 0, bool IsDegraded = false);

/// <summary>Sets the formulas of a text one after another, within its limits and its two seconds of engine time.</summary>
internal sealed class Mathematics(Typesetter typesetter, TimeSpan limit, ILogger logger) : IDisposable
{
    // In characters: about 32 MB.
    private const int CacheSize = 16_000_000;

    private static readonly TimeSpan QueueingToSave = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan QueueingToPreview = TimeSpan.FromSeconds(5);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = CacheSize });

    public async Task<IReadOnlyList<FormulaPlace>> SetAsync(
        IReadOnlyList<Formula> formulas,
        Dialect dialect,
        RenderPriority priority,
        CancellationToken cancel
    )
    {
        var places = new List<FormulaPlace>(formulas.Count);
        var characters = 0;
        var html = 0L;
        var left = limit;
        foreach (var formula in formulas)
        {
            characters += formula.Tex.Length;
            var key = Key(formula);
            if (
                places.Count >= dialect.MaxFormulas
                || characters > dialect.MaxFormulaCharacters
                || html > dialect.MaxHtmlCharacters / 2
            )
            {
                places.Add(Source(formula, "the text has more mathematics than is set"));
            }
            else if (!formula.IsClosed)
            {
                places.Add(Source(formula, "put $$ at the end of its last line"));
            }
            else if (FormulaLimits.Refuse(formula.Tex) is { } fault)
            {
                places.Add(Source(formula, fault));
            }
            else if (cache.TryGetValue(key, out Typeset? known))
            {
                places.Add(Place(formula, known!));
            }
            else if (left <= TimeSpan.Zero)
            {
                places.Add(OutOfTime(formula));
            }
            else
            {
                var (typeset, spent) = await SetAsync(formula, priority, left, cancel);
                left -= spent;
                places.Add(typeset is null ? OutOfTime(formula) : Place(formula, Keep(key, typeset)));
            }

            html += places[^1].Html.Length;
        }

        return places;
    }

    public void Dispose()
    {
        typesetter.Dispose();
        cache.Dispose();
    }

    // Null for what is not the formula's fault; then no other formula of the text is tried.
    private async Task<(Typeset? Typeset, TimeSpan Spent)> SetAsync(
        Formula formula,
        RenderPriority priority,
        TimeSpan left,
        CancellationToken cancel
    )
    {
        try
        {
            var job = typesetter.Enqueue(formula.Tex, formula.IsDisplay, priority);
            var queueing = priority == RenderPriority.Save ? QueueingToSave : QueueingToPreview;
            return (Clean(await job.WaitAsync(queueing, left, cancel)), job.Spent);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.FormulaTooSlow(logger, formula.Tex.Length);
            return (null, error is TimeoutException ? limit : TimeSpan.Zero);
        }
    }

    private static Typeset Clean(Typeset typeset)
    {
        if (typeset.Html is not { } html)
        {
            return typeset;
        }

        var root = Tree.Parse(html);
        Sanitiser.Clean(root, AllowList.Mathematics);
        return typeset with { Html = HtmlWriter.Inner(root) };
    }

    private Typeset Keep(string key, Typeset typeset) =>
        cache.Set(key, typeset, new MemoryCacheEntryOptions { Size = (typeset.Html?.Length ?? 0) + 200 });

    private static string Key(Formula formula) =>
        (formula.IsDisplay ? "D" : "I") + Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(formula.Tex)));

    private static FormulaPlace Place(Formula formula, Typeset typeset) =>
        typeset.Html is { } html
            ? new($"<span class=\"math math-{(formula.IsDisplay ? "block" : "inline")}\">{html}</span>")
            : Source(formula, typeset.Fault ?? "", typeset.Offset);

    private static FormulaPlace OutOfTime(Formula formula) =>
        Source(formula, "it was not set in time") with
        {
            IsDegraded = true,
        };

    private static FormulaPlace Source(Formula formula, string fault, int offset = 0)
    {
        var fence = formula.IsDisplay ? "$$" : "$";
        return new(
            $"<code class=\"math-error\">{HtmlWriter.Escape(fence + formula.Tex + fence)}</code>",
            fault,
            offset
        );
    }
}
