using InterviewPrep.Images.Formats;

namespace InterviewPrep.Images;

/// <summary>
/// Reads an image by its content alone: neither its name nor what a browser calls it counts. Pixels of PNG are unpacked; of the
/// others the container is walked from end to end.
/// </summary>
internal static class ImageReader
{
    /// <summary>For uploads: the bytes that may be kept.</summary>
    /// <exception cref="BadImageException">It is no image that is taken.</exception>
    public static CleanImage Clean(ReadOnlySpan<byte> file)
    {
        var clean = Read(file, isRewritten: true);
        if (clean.Bytes.Length > ImageLimits.MostBytes)
        {
            throw TooLong();
        }

        return clean;
    }

    /// <summary>For packs, whose files stay as they are.</summary>
    /// <exception cref="BadImageException">It is no image that is taken.</exception>
    public static CleanImage Measure(ReadOnlySpan<byte> file)
    {
        var image = Read(file, isRewritten: false);
        return image.Tail == 0
            ? image
            : throw new BadImageException(
                $"After the end of the image there are {image.Tail:N0} more bytes: save it again without them."
            );
    }

    private static CleanImage Read(ReadOnlySpan<byte> file, bool isRewritten)
    {
        if (file.Length > ImageLimits.MostBytes)
        {
            throw TooLong();
        }

        return file switch
        {
            _ when file.StartsWith(Png.Signature) => Png.Read(file, isRewritten),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg.Read(file),
            _ when file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) => Gif.Read(file),
            _ when file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) => WebP.Read(file),
            _ when IsDrawing(file) => Svg.Read(file),
            _ => throw new BadImageException(
                "This is no PNG, JPEG, GIF, WebP or SVG, whatever its name says: save the image in one of these."
            ),
        };
    }

    // Which encoding, and whether that is what it should be, is for its reader to say.
    private static bool IsDrawing(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, 1_000)];
        return start.IndexOf("<svg"u8) >= 0
            || start.IndexOf("<\0s\0v\0g"u8) >= 0
            || start.IndexOf("\0<\0s\0v\0g"u8) >= 0;
    }

    private static BadImageException TooLong() =>
        new($"The image has more than {ImageLimits.MostBytes:N0} bytes: make it smaller or pack it tighter.");
}
