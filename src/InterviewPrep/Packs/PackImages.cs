using InterviewPrep.Images;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs;

/// <summary>Which images a pack may hold: what an upload takes, under a name that says what it is.</summary>
internal static class PackImages
{
    public const string Folder = "images/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>How the name of an image ends, such as <c>.png</c>.</summary>
    public static string EndingOf(string mediaType) => Types.First(t => t.Value == mediaType).Key;

    public static void Check(string path, byte[] bytes, FileLog log)
    {
        var name = path[Folder.Length..];
        if (!Types.TryGetValue(Path.GetExtension(path), out var claimed))
        {
            log.Error(Place.Start, "Images are read as .png, .jpg, .gif, .webp or .svg: convert the file.");
        }
        else if (
            !YamlValues.IsSlug(Path.GetFileNameWithoutExtension(name)) || name.Contains('/', StringComparison.Ordinal)
        )
        {
            log.Error(
                Place.Start,
                "An image is named like a slug and stands directly in images/: use lower-case letters, digits and single hyphens."
            );
        }
        else
        {
            CheckContent(claimed, bytes, log);
        }
    }

    private static void CheckContent(string claimed, byte[] bytes, FileLog log)
    {
        try
        {
            if (ImageReader.Measure(bytes).MediaType != claimed)
            {
                log.Error(
                    Place.Start,
                    $"The content is not {claimed}, which the name claims: rename or convert the file."
                );
            }
        }
        catch (BadImageException error)
        {
            log.Error(new(error.Line, 1), error.Message);
        }
    }
}
