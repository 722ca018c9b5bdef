using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using InterviewPrep.Testing;
using InterviewPrep.Web.Hosting.Caching;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

public sealed class CachedPagesTests
{
    private const int Most = 256 * 1024;
    private const int PageBytes = 2 * 1024;
    private const int Addresses = 10_000;

    private static readonly CacheKey Hot = Key(-1);

    [Fact]
    public void Ten_thousand_addresses_take_no_more_than_the_bound_and_cost_no_page_that_is_read_its_place()
    {
        using var pages = new CachedPages(TimeProvider.System, Most);
        pages.Keep(Hot, Page());
        var made = KeepAll(pages);

        var kept = Enumerable.Range(0, Addresses).Select(n => pages.Find(Key(n))).OfType<CachedPage>().ToList();
        Assert.NotNull(pages.Find(Hot));
        Assert.InRange(kept.Sum(page => page.Size), 1, Most);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        // The queue of the compressor holds none of those that found no room.
        Assert.InRange(made.Count(page => page.TryGetTarget(out _)), kept.Count, 2 * Most / PageBytes);
        GC.KeepAlive(kept);
    }

    [Fact]
    public async Task Smallest_forms_take_no_more_than_their_bound()
    {
        const int most = 32 * 1024;
        using var pages = new CachedPages(TimeProvider.System, Most, most);
        await pages.StartAsync(TestContext.Current.CancellationToken);
        var made = Enumerable.Range(0, 50).Select(_ => Page()).ToList();
        for (var n = 0; n < made.Count; n++)
        {
            pages.Keep(Key(n), made[n]);
        }

        await Eventually.TrueAsync(() => made.TrueForAll(page => page.BestBrotli is not null));
        foreach (var page in made)
        {
            pages.Recognise(page);
        }

        Assert.InRange(made.Sum(page => page.BestBrotli?.Length ?? 0), 1, most);
        await pages.StopAsync(CancellationToken.None);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference<CachedPage>> KeepAll(CachedPages pages)
    {
        var made = new List<WeakReference<CachedPage>>();
        for (var n = 0; n < Addresses; n++)
        {
            var page = Page();
            made.Add(new WeakReference<CachedPage>(page));
            pages.Keep(Key(n), page);
            pages.Find(Hot);
        }

        return made;
    }

    private static CacheKey Key(int n) => new(1, "http", "localhost", "/questions", $"topic={n}");

    /// <summary>Of bytes that no compression makes fewer.</summary>
    private static CachedPage Page() => new(RandomNumberGenerator.GetBytes(PageBytes), "text/html", []);
}
