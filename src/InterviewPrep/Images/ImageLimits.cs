using System.Globalization;
using InterviewPrep.Packs;

namespace InterviewPrep.Images;

/// <summary>How large an image may be, so that no small file makes a browser draw a large one.</summary>
internal static class ImageLimits
{
    /// <summary>Longest file, in bytes: what a pack may hold.</summary>
    public const int MostBytes = PackFiles.MaxBytes;

    /// <summary>Longest side, in pixels.</summary>
    public const int MostSide = 8_000;

    /// <summary>Largest image, in pixels: 64 MB where a browser draws it.</summary>
    public const int MostPixels = 16_000_000;

    public const int MostFrames = 500;

    /// <summary>Largest animation, in pixels of all its frames.</summary>
    public const long MostMovingPixels = 150_000_000;

    /// <exception cref="BadImageException">It is larger, or has no pixels at all.</exception>
    public static void Check(int width, int height, int frames = 1)
    {
        if (width <= 0 || height <= 0)
        {
            throw new BadImageException("The image says that it has no pixels: save it again.");
        }

        if (width > MostSide || height > MostSide || (long)width * height > MostPixels)
        {
            throw new BadImageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The image has {width:N0} × {height:N0} pixels: make it smaller, at most {MostSide:N0} a side and {MostPixels:N0} in all."
                )
            );
        }

        if (frames > MostFrames || (long)width * height * frames > MostMovingPixels)
        {
            throw new BadImageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The animation has {frames:N0} or more pictures of {width:N0} × {height:N0} pixels: make it shorter or smaller."
                )
            );
        }
    }
}
