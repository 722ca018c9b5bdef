namespace InterviewPrep.Testing;

/// <summary>The site's pages as their files name them, without asking the site.</summary>
public static class PageFiles
{
    private const string Directive = "@page";

    private static readonly string Web = Path.Combine(Repository.Folder, "src", "InterviewPrep.Web");

    /// <summary>Where pages lie, and what their names begin with.</summary>
    private static readonly (string Folder, string Prefix)[] Folders =
    [
        (Path.Combine(Web, "Pages"), "/"),
        (Path.Combine(Web, "Areas", "Admin", "Pages"), "/Admin/"),
    ];

    /// <summary>Pages that only Development has an address for, with their routes.</summary>
    public static IReadOnlyList<PageFile> DevelopmentOnly { get; } =
    [
        .. Read()
            .Where(p =>
                p.Name is "/Pricing/Checkout" or "/Account/Subscription"
                || p.Name.StartsWith("/Dev/", StringComparison.Ordinal)
            ),
    ];

    /// <summary>Every other page, with its routes.</summary>
    public static IReadOnlyList<PageFile> All { get; } = [.. Read().Except(DevelopmentOnly)];

    private static IEnumerable<PageFile> Read() =>
        from place in Folders
        from file in Directory.EnumerateFiles(place.Folder, "*.cshtml", SearchOption.AllDirectories)
        let first = File.ReadLines(file).First()
        where first.StartsWith(Directive, StringComparison.Ordinal)
        let path = Path.ChangeExtension(Path.GetRelativePath(place.Folder, file), null).Replace('\\', '/')
        let template = first[Directive.Length..].Trim(' ', '"')
        select new PageFile(place.Prefix + path, template.Length > 0 ? template : Conventional(place.Prefix + path));

    private static string Conventional(string name)
    {
        var path = name.EndsWith("/Index", StringComparison.Ordinal) ? name[..^"/Index".Length] : name;
        return path.Length == 0 ? "/" : path.ToLowerInvariant();
    }
}

/// <param name="Name">The file's path below Pages, without its extension, such as <c>/Questions/Show</c>; <c>/Admin/…</c> in the area.</param>
/// <param name="Route">The template of its shortest address, such as <c>/questions/{slug}</c>.</param>
public sealed record PageFile(string Name, string Route);
