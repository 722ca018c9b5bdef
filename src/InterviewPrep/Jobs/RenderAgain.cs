using System.Text.Json;
using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Practice;
using InterviewPrep.Rendering;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Jobs;

/// <summary>
/// Every ten minutes: renders again what an older renderer made, or what time ran out for. One pass goes through everything
/// once, in batches of a transaction each; a pass that takes long is handed on, so that other work gets its turn.
/// </summary>
public sealed partial class RenderAgain(
    AppDbContext db,
    JobQueue queue,
    MarkdownRenderer renderer,
    TimeProvider clock,
    ILogger<RenderAgain> logger
) : IJobHandler
{
    public const string Kind = "render-again";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    // Well within the lease of a job.
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(1);

    /// <param name="payload">An empty array, or the kind of text and the last key that the pass reached.</param>
    /// <param name="cancel">Ends when the process stops.</param>
    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var place = JsonSerializer.Deserialize<string[]>(payload) ?? [];
        await queue.AddOnceAsync(Kind, Every, cancel);
        var started = clock.GetTimestamp();
        foreach (var kind in Kinds().SkipWhile(k => place is [var reached, _] && k.Name != reached))
        {
            var after = place is [var name, var key] && name == kind.Name ? key : kind.Start;
            while (await kind.RenderAsync(after, cancel) is { } batch)
            {
                Rendered(logger, batch.Written, batch.Read, kind.Name);
                after = batch.Last;
                if (clock.GetElapsedTime(started) > Turn)
                {
                    await queue.ContinueAsync(Kind, new[] { kind.Name, after }, cancel);
                    return;
                }
            }
        }
    }

    private IEnumerable<IOutdatedHtml> Kinds() =>
        [
            new OutdatedQuestions(db, renderer),
            new OutdatedGuides(db, renderer),
            new OutdatedTexts(db, renderer, TextTable.Answers),
            new OutdatedTexts(db, renderer, TextTable.Revisions),
            new OutdatedTexts(db, renderer, TextTable.Notes),
        ];

    [LoggerMessage(
        EventId = Events.RenderedAgain,
        Level = LogLevel.Information,
        Message = "Rendered {Written} of {Read} outdated {Kind} again"
    )]
    private static partial void Rendered(ILogger logger, int written, int read, string kind);
}
