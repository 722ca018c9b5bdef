using System.Text;
using InterviewPrep.Packs;
using Xunit;

namespace InterviewPrep.Tests.Packs;

/// <summary>A pack of two questions in canonical form, to which the linter has no objection.</summary>
internal static class SmallPack
{
    public const string Alpha = "questions/weigh-two-penalties.md";
    public const string Beta = "questions/bound-a-gradient.md";

    public static Dictionary<string, string> Files() =>
        new(StringComparer.Ordinal)
        {
            ["pack.yaml"] = "format: 1\nname: Small pack\nversion: 1.0.0\nlicence: CC0\n",
            ["categories.yaml"] = "- slug: machine-learning\n  name: Machine Learning\n  for: both\n",
            ["companies.yaml"] =
                "- slug: northwind\n  name: Northwind\n  mark: Nw\n  link: https://example.com/north\n  why: Publishes on sparse models.\n"
                + "- slug: southwind\n  name: Southwind\n",
            ["roles.yaml"] = "- slug: engineer\n  name: Engineer\n",
            ["rounds.yaml"] = "- slug: onsite\n  name: Onsite\n  minutes: 60\n  about: One deep session.\n",
            ["topics.yaml"] =
                "- slug: regularization\n  name: Regularization\n  aliases: [weight penalty]\n"
                + "- slug: gradients\n  name: Gradients\n  parent: regularization\n  about: Slopes in many dimensions.\n",
            ["glossary.yaml"] = "- term: weight decay\n  synonyms: [ridge, L2 penalty]\n",
            ["paths.yaml"] =
                "- slug: first-steps\n  name: First steps\n  questions:\n    - weigh-two-penalties\n    - bound-a-gradient\n",
            ["redirects.yaml"] = "- kind: question\n  from: old-penalties\n  to: weigh-two-penalties\n",
            [Alpha] = AlphaText,
            [Beta] = BetaText,
        };

    public static PackFiles From(Dictionary<string, string> files) =>
        PackFiles.FromBytes(files.Select(f => KeyValuePair.Create(f.Key, Encoding.UTF8.GetBytes(f.Value))));

    /// <summary>The small pack with one text of one file replaced.</summary>
    public static Dictionary<string, string> With(string path, string old, string replacement)
    {
        var files = Files();
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        files[path] = files[path].Replace(old, replacement, StringComparison.Ordinal);
        return files;
    }

    private const string AlphaText = """
        ---
        title: Weigh two penalties
        category: machine-learning
        difficulty: medium
        role: engineer
        round: onsite
        company: northwind
        asked:
          - company: southwind
            source: https://example.com/report
            date: 2026-03-12
        topics: [regularization, {topic: gradients, as: slopes}]
        access: pro
        status: published
        updated: 2026-03-12
        minutes: 20
        related: [bound-a-gradient]
        rubric:
          - point: Says that one penalty gives zeros
            weight: 3
            evidence: [exact zeros, "sparse, always"]
          - point: Says that the other shrinks
            weight: 2
            evidence: [shrinks evenly]
          - point: Speaks of units
            weight: 1
            evidence: [units]
          - point: Speaks of the gradient
            weight: 1
            evidence: [gradient]
        pitfalls:
          - claim: Both give zeros
            correction: Only one does.
            evidence: [both give zeros]
        ---

        ## Overview

        Two penalties on one line.

        ## Prompt

        Weigh the penalties $|w|$ and $w^2$ against each other.

        ## Context

        It shows who has derived a penalty and who has memorised one.

        ## Expectations

        - Both **closed** forms
        - The reason for zeros

        ## Approach

        1. Split the problem.
        2. Solve for $w$.

        ## Follow-ups

        ### What do correlated columns change?

        The first penalty then picks one of them and drops the other without a reason.

        ### Which would you ship?

        ## Sample answer

        ### Both on paper

        Regularization by the first gives exact zeros because its gradient jumps at zero; the second shrinks evenly.

        ```python
        assert 1 + 1 == 2
        ## no heading
        ```

        ### What it costs

        Both depend on units, so standardise the columns before you penalise their weights.

        """;

    private const string BetaText = """
        ---
        title: Bound a gradient
        category: machine-learning
        difficulty: hard
        role: engineer
        topics: [gradients]
        access: free
        status: published
        updated: 2026-04-01
        rubric:
          - point: Clips
            weight: 1
            evidence: [clip]
          - point: Normalises
            weight: 1
            evidence: [normalise]
          - point: Looks
            weight: 1
            evidence: [plot]
          - point: Decides
            weight: 1
            evidence: [ship]
        ---

        ## Prompt

        A gradient explodes in training. Bound it.

        ## Sample answer

        ### Three ways

        Clip gradients by norm, normalise the inputs, plot the norm over time, and ship the clip.

        """;
}
