using InterviewPrep.Packs;
using Xunit;

namespace InterviewPrep.Tests.Packs.Guides;

/// <summary>The small pack with two guides in canonical form, companions of each other, to which the linter has no objection.</summary>
internal static class GuidePack
{
    public const string Pro = "guides/weigh-penalties-aloud.md";
    public const string Free = "guides/bound-slopes.md";

    /// <summary>Stands in every text of the Pro guide that is locked.</summary>
    public const string Canary = "zyzzogeton";

    public static Dictionary<string, string> Files()
    {
        var files = SmallPack.Files();
        files[Pro] = ProText;
        files[Free] = FreeText;
        return files;
    }

    public static Dictionary<string, string> With(string path, string old, string replacement)
    {
        var files = Files();
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        files[path] = files[path].Replace(old, replacement, StringComparison.Ordinal);
        return files;
    }

    public static async Task<PackDatabase> FilledAsync()
    {
        var database = await PackDatabase.EmptyAsync();
        var report = await database.ImportAsync(Files());
        Assert.Empty(report.Problems);
        Assert.DoesNotContain(report.Files, f => f.IsHeld);
        return database;
    }

    private const string ProText = """
        ---
        title: Weigh penalties aloud
        summary: What to say about penalties in ninety seconds.
        category: machine-learning
        tags: [regularization, gradients]
        access: pro
        status: published
        preview: 1
        companion: bound-slopes
        related: [bound-slopes]
        updated: 2026-11-21
        references:
          - key: smith1956
            authors: Smith, W. E.
            year: 1956
            title: Various optimizers
        ---

        Two penalties differ at zero.

        ## Say the difference first

        The kink is the whole answer [@smith1956].

        ### Q: Why open with zeros? {level=beginner question=weigh-two-penalties}

        Because the slope jumps.

        ### Quiz

        #### Which slope jumps?
        - [ ] the bowl's

          It is smooth.
        - [x] the kink's

          At zero, zyzzogeton.
        - [ ] neither

          One does.

        ## Then the number

        Half vanish, zyzzogeton.

        :::steps
        ### Split zyzzogeton (30 seconds)

        One zyzzogeton at a time.

        ### Close

        With zyzzogeton.
        :::

        ### Q: What of zyzzogeton? {level=advanced}

        It is zyzzogeton.

        ## Quiz

        ### How many of ten zyzzogeton vanish? {kind=number}
        - [x] 5 ± 0.1

          Half of ten zyzzogeton.
        - [ ] 10

          All of them, zyzzogeton.

        ### Order zyzzogeton. {kind=order}
        1. split zyzzogeton

           First, zyzzogeton.
        2. solve

           Then.
        3. check

           Last.

        ## FAQ

        ### Does zyzzogeton pay?

        Not always, zyzzogeton.

        """;

    private const string FreeText = """
        ---
        title: Bound slopes
        summary: Three ways to keep a slope small.
        category: machine-learning
        tags: [gradients]
        access: free
        status: published
        companion: weigh-penalties-aloud
        updated: 2026-11-20
        ---

        ## Clip

        Clip by $\lVert g \rVert$.

        """;
}
