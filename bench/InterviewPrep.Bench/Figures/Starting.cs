using InterviewPrep.Access;
using InterviewPrep.Bench.Load;
using InterviewPrep.Bench.Machine;
using InterviewPrep.Bench.Seeding;
using InterviewPrep.Bench.Sites;

namespace InterviewPrep.Bench.Figures;

/// <summary>G8: from the start of the process to the first 200 of a page that reads the database, in turns with a minimal program.</summary>
internal sealed class Starting(BenchOptions options, Programs programs)
{
    public async Task<StartResult> MeasureAsync()
    {
        var site = new List<double>();
        var minimal = new List<double>();
        for (var start = 0; start <= options.Starts; start++)
        {
            var (one, other) = (
                await StartAsync(programs.Site(Programs.StartPort), QuestionSeed.Path(AccessLevel.Free, 0)),
                await StartAsync(programs.Minimal, "/")
            );
            // The first start of each reads its files from the disk.
            if (start > 0)
            {
                site.Add(one);
                minimal.Add(other);
            }
        }

        return new StartResult(Spread.Of(site), Spread.Of(minimal));
    }

    private static async Task<double> StartAsync(ServerProgram program, string path)
    {
        await using var server = await ServerProcess.StartAsync(program, Programs.StartPort, path);
        return server.StartTook.TotalMilliseconds;
    }
}

/// <summary>Milliseconds to the first 200.</summary>
internal sealed record StartResult(Spread Site, Spread Minimal)
{
    public double Ratio => Site.Median / Minimal.Median;
}
