namespace InterviewPrep.Images.Formats;

/// <summary>The segments of a JPEG that programs leave notes in.</summary>
internal static class JpegNotes
{
    private const byte First = 0xE0;
    private const byte Camera = 0xE1;
    private const byte Profile = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Last = 0xEF;
    private const byte Comment = 0xFE;

    /// <summary>What decides how the picture looks, without the rest; nothing where all of it is a note.</summary>
    /// <exception cref="BadImageException">It is no part of an image, or the image lies on its side.</exception>
    public static ReadOnlySpan<byte> Keep(byte mark, ReadOnlySpan<byte> data)
    {
        switch (mark)
        {
            case First when data.StartsWith("JFIF\0"u8) && data.Length >= 14:
                // Version, unit and density; the small picture that may follow is dropped.
                return (byte[])[.. data[..12], 0, 0];
            case Camera when data.StartsWith("Exif\0\0"u8):
                Exif.RefuseTurned(data[6..]);
                return [];
            case Profile when data.StartsWith("ICC_PROFILE\0"u8):
                return data;
            case Adobe when data.StartsWith("Adobe"u8) && data.Length >= 12:
                return data[..12];
            case (>= First and <= Last) or Comment:
                return [];
            default:
                throw new BadImageException("The JPEG has a part that cannot be read: save the image again.");
        }
    }
}
