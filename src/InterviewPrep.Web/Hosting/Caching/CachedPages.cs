using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>The kept pages of this process, and the worker that makes their smallest form while nobody waits.</summary>
/// <param name="clock">Says when a page is too old.</param>
/// <param name="mostBytes">Of pages, quick forms included; what is read least makes room. About 2,000 questions with all that stands on their pages.</param>
/// <param name="mostCompressedBytes">Of smallest forms.</param>
internal sealed class CachedPages(
    TimeProvider clock,
    long mostBytes = 160 * 1024 * 1024,
    long mostCompressedBytes = 24 * 1024 * 1024
) : BackgroundService
{
    // A large sitemap would keep the worker from all other pages for ten seconds.
    private const int LargestForBest = 1024 * 1024;

    /// <summary>How old a page may be: its counters say so.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = mostBytes });

    // A page that comes out the same after its minute finds its compressed form again.
    private readonly MemoryCache compressed = new(new MemoryCacheOptions { SizeLimit = mostCompressedBytes });

    // Keys and not pages: what had to make room meanwhile is not held on to, nor compressed for nobody.
    private readonly BlockingCollection<CacheKey> waiting = new(boundedCapacity: 2_000);

    public CachedPage? Find(in CacheKey key) =>
        pages.TryGetValue(key, out Entry? entry) && clock.GetUtcNow() < entry!.Until ? entry.Page : null;

    public void Keep(in CacheKey key, CachedPage page)
    {
        pages.Set(
            key,
            new Entry(page, clock.GetUtcNow() + Life),
            new MemoryCacheEntryOptions { Size = page.Size, AbsoluteExpirationRelativeToNow = Life }
        );
        if (page.BestBrotli is null && page.Html.Length <= LargestForBest)
        {
            waiting.TryAdd(key);
        }
    }

    /// <summary>Gives a fresh page the compressed form of an equal one.</summary>
    public void Recognise(CachedPage page) => page.BestBrotli = compressed.Get<byte[]>(page.Hash);

    // Two thousand pages take two minutes of a core, and the pool's threads are for what is quick.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(
            () => CompressAll(stoppingToken),
            stoppingToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private void CompressAll(CancellationToken cancel)
    {
        foreach (var key in waiting.GetConsumingEnumerable(cancel))
        {
            if (Find(key) is { } page)
            {
                Compress(page);
            }
        }
    }

    private void Compress(CachedPage page)
    {
        Recognise(page);
        if (page.BestBrotli is null)
        {
            var best = Compression.BestBrotli(page.Html.Span);
            page.BestBrotli = best;
            compressed.Set(page.Hash, best, new MemoryCacheEntryOptions { Size = best.Length });
        }
    }

    public override void Dispose()
    {
        pages.Dispose();
        compressed.Dispose();
        waiting.Dispose();
        base.Dispose();
    }

    private sealed record Entry(CachedPage Page, DateTimeOffset Until);
}
