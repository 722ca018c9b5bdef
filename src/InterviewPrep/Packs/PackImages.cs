using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs;

/// <summary>Which images a pack may hold. Drawings in SVG are refused because they can carry scripts.</summary>
internal static class PackImages
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
    };

    /// <summary>The media type that the name claims.</summary>
    public static string TypeOf(string path) => Types[Path.GetExtension(path)];

    public static void Check(string path, byte[] bytes, FileLog log)
    {
        var name = path["images/".Length..];
        if (!Types.TryGetValue(Path.GetExtension(path), out var claimed))
        {
            log.Error(Place.Start, "Images are read as .png, .jpg, .gif or .webp: convert the file.");
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
        else if (Sniff(bytes) != claimed)
        {
            log.Error(Place.Start, $"The content is not {claimed}, which the name claims: rename or convert the file.");
        }
    }

    private static string? Sniff(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x47, 0x49, 0x46, 0x38, ..] => "image/gif",
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "image/webp",
            _ => null,
        };
}
