namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>What to put into the parameters of routes. A parameter without a value here fails the walk.</summary>
internal sealed class SampleValues(CanaryIds ids)
{
    private readonly (string Prefix, string Parameter, IReadOnlyList<string> Values)[] table =
    [
        ("/questions/", "slug", [.. CanaryPack.Questions, "no-such-question"]),
        ("/guides/", "slug", [.. CanaryPack.Guides, "no-such-guide"]),
        ("/admin/questions/", "slug", [.. CanaryPack.Questions, "no-such-question"]),
        ("/admin/guides/", "slug", [.. CanaryPack.Guides, "no-such-guide"]),
        ("/admin/members/", "id", [$"{Guid.Empty}", "nobody"]),
        ("/admin/packs/", "id", ["1", "999"]),
        ("/admin/{kind:catalogue}", "kind", ["topics", "companies", "glossary"]),
        ("/admin/{kind:catalogue}/", "key", ["estimation", "example-lab", "1"]),
        ("/admin/new/{kind:catalogue}", "kind", ["topics", "glossary"]),
        ("/admin/images/", "name", ["none.png"]),
        ("/companies/", "slug", ["example-lab"]),
        ("/topics/", "slug", ["estimation", "kernels"]),
        ("/answers/", "id", ids.Answers),
        ("/admin/moderation/members/", "id", ["0f0e0d0c-0b0a-0908-0706-050403020100"]),
        ("/quizzes/", "slug", [.. CanaryPack.Guides, "no-such-guide"]),
        ("/quizzes/", "anchor", ["s-draw-first-zqshownguideopensection", "s-no-such-section"]),
        ("/quizzes/", "item", [.. ids.QuizItems, "999"]),
        ("/media/", "name", ["none.png"]),
        ("/sitemap-", "part", ["1", "99"]),
        ("/{**path:file}", "path", ["favicon.ico", "dist/site.css"]),
    ];

    private readonly HashSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>Parameters for which there is nothing to send.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    public IReadOnlyList<string> For(string route, string parameter)
    {
        var found = Array.Find(
            table,
            row => row.Parameter == parameter && route.StartsWith(row.Prefix, StringComparison.Ordinal)
        );
        if (found.Values is null)
        {
            missing.Add($"{route}: {parameter}");
        }

        return found.Values ?? [];
    }
}

/// <summary>Numbers that the database gave.</summary>
internal sealed record CanaryIds(IReadOnlyList<string> Answers, IReadOnlyList<string> QuizItems);
