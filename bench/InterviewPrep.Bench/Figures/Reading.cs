using InterviewPrep.Access;
using InterviewPrep.Bench.Load;
using InterviewPrep.Bench.Machine;
using InterviewPrep.Bench.Seeding;
using InterviewPrep.Bench.Sites;

namespace InterviewPrep.Bench.Figures;

/// <summary>G1, G3 and G4: the question page in its four states, against a bare server and a plain Razor site.</summary>
internal sealed class Reading(BenchOptions options, BenchDatabase database, Programs programs, string artifacts)
{
    public const string Bare = "bare Kestrel, 28 KB";
    public const string BareAgain = "bare Kestrel again";
    public const string Razor = "Razor + three EF compiled queries";
    public const string RazorAgain = "Razor + EF again";
    public const string Cached = "anonymous, cached";
    public const string CachedBrotli = "anonymous, cached, brotli";
    public const string Uncached = "anonymous, not cached";
    public const string Free = "free member, locked answer";
    public const string Pro = "Pro member, opened answer";
    public const string Guide = "guide of 5,000 words, anonymous, cached, brotli";
    public const string ProGuide = "guide of 5,000 words, Pro member, brotli";

    private static readonly Dictionary<string, string> Brotli = new() { ["Accept-Encoding"] = "gzip, deflate, br" };

    // Within this time the site has made the smallest form of each page, on any machine that one would measure on.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(4);

    public async Task<IReadOnlyDictionary<string, Summary>> MeasureAsync()
    {
        await using var site = await ServerProcess.StartAsync(
            programs.Site(Programs.SitePort),
            Programs.SitePort,
            QuestionSeed.Path(AccessLevel.Free, 0)
        );
        await using var bare = await ServerProcess.StartAsync(programs.Bare, Programs.BarePort, "/");
        await using var razor = await ServerProcess.StartAsync(
            programs.Razor,
            Programs.RazorPort,
            QuestionSeed.Path(AccessLevel.Free, 0)
        );
        var processes = new ProcessTree(site.Id, bare.Id, razor.Id, database.ProcessId);
        using var free = await Visitor.SignInAsync(site.Address, Reader.Free);
        using var pro = await Visitor.SignInAsync(site.Address, Reader.Pro);
        var pages = new PageFiles(artifacts);
        // The controls stand at both ends of a round.
        Contestant[] contestants =
        [
            .. OfBare(bare, pages, Bare),
            .. OfRazor(razor, pages, Razor),
            .. OfSite(site, pages),
            .. await OfMembersAsync(site, pages, free, pro),
            .. OfRazor(razor, pages, RazorAgain),
            .. OfBare(bare, pages, BareAgain),
        ];
        return await new Contest(options, processes).RunAsync(contestants);
    }

    private IEnumerable<Contestant> OfBare(ServerProcess bare, PageFiles pages, string name) =>
        options.Wants("G1")
            ?
            [
                new Contestant
                {
                    Name = name,
                    Address = bare.Address,
                    PathFile = pages.Open,
                },
            ]
            : [];

    private IEnumerable<Contestant> OfRazor(ServerProcess razor, PageFiles pages, string name) =>
        options.Wants("G3", "G4")
            ?
            [
                new Contestant
                {
                    Name = name,
                    Address = razor.Address,
                    PathFile = pages.Open,
                },
            ]
            : [];

    private IEnumerable<Contestant> OfSite(ServerProcess site, PageFiles pages)
    {
        if (options.Wants("G1"))
        {
            var cached = new Contestant
            {
                Name = Cached,
                Address = site.Address,
                PathFile = pages.Open,
                BeforeRound = () => AskForAllAsync(site),
            };
            yield return cached;
            yield return cached with
            {
                Name = CachedBrotli,
                Headers = Brotli,
            };
            yield return cached with
            {
                Name = Guide,
                PathFile = pages.OpenGuide,
                BeforeRound = () => AskForGuideAsync(site),
                Headers = Brotli,
            };
        }

        if (options.Wants("G3"))
        {
            yield return new Contestant
            {
                Name = Uncached,
                Address = site.Address,
                PathFile = pages.OpenUncached,
            };
        }
    }

    private async Task<Contestant[]> OfMembersAsync(ServerProcess site, PageFiles pages, Visitor free, Visitor pro)
    {
        if (!options.Wants("G4"))
        {
            return [];
        }

        var path = QuestionSeed.Path(AccessLevel.Pro, 1);
        await ExpectAsync(free, path, "lock-panel", "Your progress");
        await ExpectAsync(pro, path, "Your progress", "<pre><code>");
        await ExpectAsync(pro, GuideSeed.Path(AccessLevel.Pro), "Your progress", "katex");
        var guide = Of(ProGuide, pro) with { PathFile = pages.SealedGuide };
        return
        [
            Of(Free, free),
            Of(Pro, pro),
            guide with
            {
                Headers = new(guide.Headers) { ["Accept-Encoding"] = "br" },
            },
        ];

        Contestant Of(string name, Visitor visitor) =>
            new()
            {
                Name = name,
                Address = site.Address,
                PathFile = pages.Sealed,
                Headers = new Dictionary<string, string> { ["Cookie"] = visitor.Cookies },
            };
    }

    // A page is kept for a minute: without this, the first request for each page of a round would be no hit.
    private static async Task AskForAllAsync(ServerProcess site)
    {
        using var strangers = new Visitor(site.Address, connections: 4);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, QuestionSeed.Count),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (number, _) => await strangers.GetAsync(QuestionSeed.Path(AccessLevel.Free, number))
        );
        await new ProcessTree(site.Id).UntilIdleAsync(Rest);
    }

    private static async Task AskForGuideAsync(ServerProcess site)
    {
        using var stranger = new Visitor(site.Address);
        await stranger.GetBytesAsync(GuideSeed.Path(AccessLevel.Free), "br");
        await new ProcessTree(site.Id).UntilIdleAsync(Rest);
    }

    private static async Task ExpectAsync(Visitor visitor, string path, params string[] marks)
    {
        var html = await visitor.GetAsync(path);
        if (marks.FirstOrDefault(mark => !html.Contains(mark, StringComparison.Ordinal)) is { } missing)
        {
            throw new InvalidOperationException(
                $"{path} lacks “{missing}”: what would be measured is not what is said."
            );
        }
    }
}
