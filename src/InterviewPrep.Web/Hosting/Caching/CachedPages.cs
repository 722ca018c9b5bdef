using System.Threading.Channels;
using Microsoft.Extensions.Caching.Memory;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>The kept pages of this process, and the worker that makes their smallest form while nobody waits.</summary>
internal sealed class CachedPages(TimeProvider clock) : BackgroundService
{
    // About 2,000 questions with all that stands on their pages.
    private const long MostBytes = 160 * 1024 * 1024;
    private const long MostCompressedBytes = 24 * 1024 * 1024;

    /// <summary>How old a page may be: its counters say so.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    // A page that comes out the same after its minute finds its compressed form again.
    private readonly MemoryCache compressed = new(new MemoryCacheOptions { SizeLimit = MostCompressedBytes });

    private readonly Channel<CachedPage> waiting = Channel.CreateBounded<CachedPage>(
        new BoundedChannelOptions(2_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    public CachedPage? Find(in CacheKey key) =>
        pages.TryGetValue(key, out Entry? entry) && clock.GetUtcNow() < entry!.Until ? entry.Page : null;

    public void Keep(in CacheKey key, CachedPage page)
    {
        pages.Set(
            key,
            new Entry(page, clock.GetUtcNow() + Life),
            new MemoryCacheEntryOptions { Size = page.Size, AbsoluteExpirationRelativeToNow = Life }
        );
        if (page.BestBrotli is null)
        {
            waiting.Writer.TryWrite(page);
        }
    }

    /// <summary>Gives a fresh page the compressed form of an equal one.</summary>
    public void Recognise(CachedPage page) => page.BestBrotli = compressed.Get<byte[]>(page.Hash);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await foreach (var page in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            Recognise(page);
            if (page.BestBrotli is null)
            {
                var best = Compression.BestBrotli(page.Html.Span);
                page.BestBrotli = best;
                compressed.Set(page.Hash, best, new MemoryCacheEntryOptions { Size = best.Length });
            }
        }
    }

    public override void Dispose()
    {
        pages.Dispose();
        compressed.Dispose();
        base.Dispose();
    }

    private sealed record Entry(CachedPage Page, DateTimeOffset Until);
}
