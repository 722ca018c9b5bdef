using InterviewPrep.Images;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs;

/// <summary>Finds every fault of a pack without a database.</summary>
public static class PackCheck
{
    /// <summary>Reads, lints and renders all of a pack.</summary>
    /// <returns>Every fault, by file, line and column.</returns>
    public static async Task<IReadOnlyList<Problem>> RunAsync(
        PackFiles files,
        MarkdownRenderer renderer,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        var scan = PackScan.Run(files, progress, cancel);
        var problems = scan.Problems.ToList();
        var paths = scan.Reader.QuestionPaths.Concat(scan.Reader.GuidePaths).ToList();
        var done = 0;
        foreach (var batch in paths.Chunk(50))
        {
            var logs = new FileLog[batch.Length];
            await Parallel.ForAsync(
                0,
                batch.Length,
                cancel,
                async (i, cancel) => logs[i] = await RenderAsync(scan.Reader, batch[i], renderer, cancel)
            );
            problems.AddRange(logs.SelectMany(l => l.Problems));
            progress?.Report(new("Rendering", done += batch.Length, paths.Count));
        }

        return PackReader.Sorted(problems);
    }

    private static async Task<FileLog> RenderAsync(
        PackReader reader,
        string path,
        MarkdownRenderer renderer,
        CancellationToken cancel
    )
    {
        var log = new FileLog(path);
        if (path.StartsWith("guides/", StringComparison.Ordinal))
        {
            var guide = reader.Guide(path);
            if (guide.File is not null)
            {
                (await RenderedGuide.RenderAsync(guide.File, ImageSizes.None, renderer, cancel)).Report(
                    guide.Places,
                    log
                );
            }

            return log;
        }

        var question = reader.Question(path);
        if (question.File is not null)
        {
            (await RenderedQuestion.RenderAsync(question.File, ImageSizes.None, renderer, cancel)).Report(
                question.Places,
                log
            );
        }

        return log;
    }
}
