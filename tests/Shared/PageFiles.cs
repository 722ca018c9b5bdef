namespace InterviewPrep.Testing;

/// <summary>The site's pages as their files name them, without asking the site.</summary>
public static class PageFiles
{
    private const string Directive = "@page";

    private static readonly string Folder = Path.Combine(Repository.Folder, "src", "InterviewPrep.Web", "Pages");

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

    private static IEnumerable<PageFile> Read()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.cshtml", SearchOption.AllDirectories))
        {
            var first = File.ReadLines(file).First();
            if (first.StartsWith(Directive, StringComparison.Ordinal))
            {
                var name = "/" + Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/');
                var template = first[Directive.Length..].Trim(' ', '"');
                yield return new(name, template.Length > 0 ? template : Conventional(name));
            }
        }
    }

    private static string Conventional(string name)
    {
        var path = name.EndsWith("/Index", StringComparison.Ordinal) ? name[..^"/Index".Length] : name;
        return path.Length == 0 ? "/" : path.ToLowerInvariant();
    }
}

/// <param name="Name">The file's path below Pages, without its extension, such as <c>/Questions/Show</c>.</param>
/// <param name="Route">The template of its shortest address, such as <c>/questions/{slug}</c>.</param>
public sealed record PageFile(string Name, string Route);
