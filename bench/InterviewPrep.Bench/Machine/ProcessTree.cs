using System.Globalization;

namespace InterviewPrep.Bench.Machine;

/// <summary>The processor time of processes and all that descend from them, from /proc.</summary>
internal sealed class ProcessTree(params int[] roots)
{
    // USER_HZ of the kernel's interface, the same on every Linux (proc(5), "utime").
    private const double TicksPerSecond = 100;

    /// <summary>Seconds used so far. The time of children that ended is with the parent that waited for them.</summary>
    public double Seconds()
    {
        var all = Stats();
        var children = all.ToLookup(s => s.Parent);
        return roots.SelectMany(root => all.Where(s => s.Id == root)).Sum(root => Sum(root, children)) / TicksPerSecond;
    }

    /// <summary>Waits until what was started in the background is done, or no longer than that.</summary>
    public async Task UntilIdleAsync(TimeSpan patience)
    {
        var end = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        double before;
        do
        {
            before = Seconds();
            await Task.Delay(500);
        } while (Seconds() - before > 0.025 && Environment.TickCount64 < end);
    }

    public static int ParentOf(int processId) =>
        Read(processId)?.Parent ?? throw new InvalidOperationException($"Process {processId} is gone.");

    public static IEnumerable<int> ChildrenOf(int processId) =>
        Stats().Where(s => s.Parent == processId).Select(s => s.Id);

    private static long Sum(Stat process, ILookup<int, Stat> children) =>
        process.Ticks + children[process.Id].Sum(child => Sum(child, children));

    private static List<Stat> Stats() =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? Read(id) : null)
                .OfType<Stat>(),
        ];

    private static Stat? Read(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            // The second field is a name in brackets and may hold spaces.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
            return new Stat(id, int.Parse(fields[1], CultureInfo.InvariantCulture), ticks);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Stat(int Id, int Parent, long Ticks);
}
