using System.Buffers.Binary;

namespace InterviewPrep.Images.Formats;

/// <summary>What is asked of an image's EXIF before it is dropped (CIPA DC-008, section 4.6.4): whether it lies on its side.</summary>
internal static class Exif
{
    private const int Orientation = 0x0112;
    private const int EntryLength = 12;

    /// <param name="tiff">From its byte order mark on.</param>
    /// <exception cref="BadImageException">Without its EXIF the image would be shown turned.</exception>
    public static void RefuseTurned(ReadOnlySpan<byte> tiff)
    {
        if (OrientationOf(tiff) is > 1 and <= 8)
        {
            throw new BadImageException(
                "The image is turned by a note of the camera (EXIF orientation), which is dropped here: turn the picture itself upright and save it again."
            );
        }
    }

    private static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || (!tiff.StartsWith("II*\0"u8) && !tiff.StartsWith("MM\0*"u8)))
        {
            return 0;
        }

        var isLittle = tiff[0] == 'I';
        var start = Number(tiff[4..], 4, isLittle);
        if (start > tiff.Length - 2)
        {
            return 0;
        }

        var entries = tiff[(int)start..];
        var count = Number(entries, 2, isLittle);
        entries = entries[2..];
        for (var i = 0; i < count && entries.Length >= EntryLength; i++, entries = entries[EntryLength..])
        {
            if (Number(entries, 2, isLittle) == Orientation)
            {
                return (int)Number(entries[8..], 2, isLittle);
            }
        }

        return 0;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int length, bool isLittle) =>
        (length, isLittle) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
}
