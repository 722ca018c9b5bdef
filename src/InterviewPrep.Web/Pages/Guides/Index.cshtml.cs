using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>All guides by category, or those of one category or topic.</summary>
[CachedForAnonymous("category", "topic")]
public sealed class IndexModel(GuideLists guides, CurrentViewer current, SiteAddress address) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    /// <summary>Of a member: <c>reading</c>, <c>read</c> or <c>bookmarked</c>; anything else means all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mine { get; set; }

    /// <summary>What a member has of their own here, each with how many; empty where they have nothing.</summary>
    public IReadOnlyList<(string Key, string Name, int Count)> Own { get; private set; } = [];

    /// <summary>Guides that match, by category in the editors' order.</summary>
    public IReadOnlyList<IGrouping<Named, GuideRow>> Groups { get; private set; } = [];

    /// <summary>Categories that have guides, each with how many.</summary>
    public IReadOnlyList<(Named Category, int Count)> Categories { get; private set; } = [];

    /// <summary>Topics that have guides, by name.</summary>
    public IReadOnlyList<Named> Topics { get; private set; } = [];

    public int Total { get; private set; }

    public bool IsFiltered => Category is not null || Topic is not null || Mine is not null;

    private static readonly (string Key, string Name, Func<GuideRow, bool> Has)[] States =
    [
        ("reading", "In progress", g => g.State == ReaderState.Attempted),
        ("read", "Read", g => g.State == ReaderState.Solved),
        ("bookmarked", "Bookmarked", g => g.IsBookmarked),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await guides.ReadAsync(new(), current.Viewer, cancel);
        Own = [.. States.Select(s => (s.Key, s.Name, all.Count(s.Has))).Where(s => s.Item3 > 0)];
        var mine = Array.Find(States, s => s.Key == Mine).Has ?? (_ => true);
        IReadOnlyList<GuideRow> shown =
        [
            .. (IsFiltered ? await guides.ReadAsync(new(Category, Topic), current.Viewer, cancel) : all).Where(mine),
        ];
        Groups = [.. shown.GroupBy(g => g.Category)];
        Categories = [.. all.GroupBy(g => g.Category, (category, rows) => (category, rows.Count()))];
        Topics = [.. all.SelectMany(g => g.Topics).Distinct().OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)];
        Total = shown.Count;
        new PageMeta("Guides")
        {
            Description =
                "Long guides to the machine-learning interview: derivations in full, steps with time boxes, interview questions with answers, and a quiz each.",
            CanonicalPath =
                Category is { } category && Topic is null && Mine is null && shown.Count > 0
                    ? $"/guides?category={Uri.EscapeDataString(category)}"
                    : "/guides",
            Robots = shown.Count == 0 || Topic is not null || Mine is not null ? "noindex, follow" : null,
            JsonLd =
            [
                JsonLd.Breadcrumbs(address, new Breadcrumb("Guides", "/guides")),
                JsonLd.Directory(address, "Guides", shown.Select(g => (g.Title, $"/guides/{g.Slug}"))),
            ],
        }.Set(ViewData);
    }
}
