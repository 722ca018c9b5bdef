using InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>The pages that the area's own list leads to.</summary>
public static class AdminNav
{
    public static IReadOnlyList<AdminLink> All { get; } =
    [
        new(AdminAccess.Path, "Dashboard"),
        new("/admin/questions", "Questions"),
        new("/admin/guides", "Guides"),
        new("/admin/topics", "Catalogue")
        {
            Also =
            [
                .. CatalogueWords.Kinds.SelectMany(k =>
                    (string[])[CatalogueWords.Path(k), CatalogueWords.PathToNew(k)]
                ),
            ],
        },
        new("/admin/images", "Images"),
        new("/admin/packs", "Packs"),
        new("/admin/moderation", "Moderation"),
        new("/admin/members", "Members", IsForAdministrators: true),
        new("/admin/audit", "Audit log", IsForAdministrators: true),
        new("/admin/jobs", "Jobs", IsForAdministrators: true),
        new("/admin/settings", "Settings", IsForAdministrators: true),
    ];
}

/// <param name="Path">Where it leads.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsForAdministrators">Whether editors have no such page.</param>
public sealed record AdminLink(string Path, string Text, bool IsForAdministrators = false)
{
    /// <summary>Further addresses that it stands for.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether the page belongs to it. The dashboard is above them all, and holds none.</summary>
    public bool Holds(PathString page) =>
        Path != AdminAccess.Path
        && Also.Prepend(Path).Any(p => page.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
}
