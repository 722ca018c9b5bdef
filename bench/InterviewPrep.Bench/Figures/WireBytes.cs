using System.IO.Compression;
using InterviewPrep.Access;
using InterviewPrep.Bench.Machine;
using InterviewPrep.Bench.Seeding;
using InterviewPrep.Bench.Sites;

namespace InterviewPrep.Bench.Figures;

/// <summary>G2: what a browser receives of a cached page, against brotli at its highest quality over the same page.</summary>
internal sealed class WireBytes(Programs programs)
{
    private const int Pages = 50;

    public async Task<WireResult> MeasureAsync()
    {
        await using var site = await ServerProcess.StartAsync(
            programs.Site(Programs.SitePort),
            Programs.SitePort,
            QuestionSeed.Path(AccessLevel.Free, 0)
        );
        using var stranger = new Visitor(site.Address);
        var first = await SumAsync(stranger);
        await Task.Delay(TimeSpan.FromSeconds(10));
        return await SumAsync(stranger) with { FirstWire = first.Wire };
    }

    private static async Task<WireResult> SumAsync(Visitor stranger)
    {
        var total = new WireResult(0, 0, 0, 0);
        for (var number = 0; number < Pages; number++)
        {
            var path = QuestionSeed.Path(AccessLevel.Free, number);
            var plain = await stranger.GetBytesAsync(path, "identity");
            var wire = await stranger.GetBytesAsync(path, "br");
            total = total with
            {
                Plain = total.Plain + plain.Length,
                Wire = total.Wire + wire.Length,
                Best = total.Best + Best(plain),
            };
        }

        return total;
    }

    private static long Best(byte[] plain)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, target, out var written, quality: 11, window: 22)
            ? written
            : throw new InvalidOperationException("Brotli did not fit into its own upper bound.");
    }
}

/// <summary>Bytes of the bodies of fifty pages.</summary>
/// <param name="Plain">Uncompressed.</param>
/// <param name="Wire">As received with <c>Accept-Encoding: br</c>.</param>
/// <param name="Best">Brotli at quality 11.</param>
/// <param name="FirstWire">As received by the first reader after a start, before the best form was made.</param>
internal sealed record WireResult(long Plain, long Wire, long Best, long FirstWire)
{
    public double Ratio => Wire / (double)Best;

    public double FirstRatio => FirstWire / (double)Best;
}
