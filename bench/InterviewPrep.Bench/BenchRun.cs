using InterviewPrep.Bench.Figures;
using InterviewPrep.Bench.Machine;
using InterviewPrep.Bench.Reports;
using InterviewPrep.Bench.Seeding;
using InterviewPrep.Bench.Sites;

namespace InterviewPrep.Bench;

/// <summary>One run: database, seed, figures, report. Ends all that it started, by process id.</summary>
internal sealed class BenchRun(BenchOptions options, string repository)
{
    private readonly string artifacts = Path.Combine(repository, "artifacts", "bench");
    private readonly TimeProvider clock = TimeProvider.System;

    /// <returns>0 where every goal is reached, 1 where one is missed, 3 where the machine was too restless to say.</returns>
    public async Task<int> RunAsync()
    {
        await Cores.PinAsync(Environment.ProcessId, Cores.Load);
        var (started, noise) = (clock.GetUtcNow(), MachineFacts.LoadAverage());
        await using var database = await BenchDatabase.StartAsync(Path.Combine(artifacts, "database"));
        await SeedAsync(database);
        var results = await MeasureAsync(database, new Programs(artifacts, database));
        var report = new Report(options, results, database.Version, started, noise).ToString();
        Console.WriteLine(report);
        if (options.WritesDocument)
        {
            var document = Path.Combine(repository, "docs", "performance.md");
            if (await PerformanceDocument.WriteAsync(document, report, results) is { } reason)
            {
                Say(reason);
            }
        }

        return !results.IsSteady ? 3
            : Goal.Of(results).All(g => g.IsMet) ? 0
            : 1;
    }

    private async Task SeedAsync(BenchDatabase database)
    {
        Say("seeding");
        await new GuideSeed(database, Path.Combine(artifacts, "guides")).FillAsync();
        await new QuestionSeed(database).FillAsync();
        foreach (var reader in new[] { Reader.Free, Reader.Pro, Reader.Writer })
        {
            await reader.JoinAsync(database, clock);
        }

        await database.SettleAsync();
    }

    private async Task<Results> MeasureAsync(BenchDatabase database, Programs programs)
    {
        var results = new Results();
        if (options.Wants("G8"))
        {
            Say("G8, starts");
            results = results with { Start = await new Starting(options, programs).MeasureAsync() };
        }

        if (options.Wants("G2"))
        {
            Say("G2, bytes");
            results = results with { Wire = await new WireBytes(programs).MeasureAsync() };
        }

        if (options.Wants("G1", "G3", "G4"))
        {
            Say("G1, G3, G4, pages");
            var reading = new Reading(options, database, programs, artifacts);
            results = results with { Reading = await reading.MeasureAsync() };
        }

        if (options.Wants("G7"))
        {
            Say("G7, answers");
            results = results with { Submit = await new Submitting(options, database, programs).MeasureAsync() };
        }

        return results;
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
