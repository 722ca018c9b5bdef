namespace InterviewPrep.Images.Formats;

/// <summary>What a PNG's first chunk says.</summary>
/// <param name="Bits">Of a pixel.</param>
internal sealed record PngHeader(int Width, int Height, int Bits, bool IsInterlaced, bool NeedsPalette, byte[] Bytes)
{
    // Adam7: where each pass begins and how far its pixels lie apart.
    private static readonly (int X, int Y, int Across, int Down)[] Passes =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    /// <summary>Rows of equal length, in bytes without the one that names the filter, in the order of the file.</summary>
    public IEnumerable<(int Rows, int Length)> Parts =>
        IsInterlaced
            ? Passes
                .Select(p =>
                    (Columns: (Width - p.X + p.Across - 1) / p.Across, Rows: (Height - p.Y + p.Down - 1) / p.Down)
                )
                .Where(p => p is { Columns: > 0, Rows: > 0 })
                .Select(p => (p.Rows, LengthOf(p.Columns)))
            : [(Height, LengthOf(Width))];

    public static PngHeader Read(ReadOnlySpan<byte> data, string type)
    {
        if (type != "IHDR" || data.Length != 13)
        {
            throw new BadImageException("The PNG does not begin with its header: save the image again.");
        }

        var walk = new ByteWalk(data);
        var (width, height) = (walk.Big32(), walk.Big32());
        var (depth, colour, packing, filter, interlace) = (
            walk.Byte(),
            walk.Byte(),
            walk.Byte(),
            walk.Byte(),
            walk.Byte()
        );
        var samples = (colour, depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => 1,
            (2, 8 or 16) => 3,
            (3, 1 or 2 or 4 or 8) => 1,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => 0,
        };
        if (samples == 0 || packing != 0 || filter != 0 || interlace > 1)
        {
            throw new BadImageException("The PNG's header makes no sense: save the image again.");
        }

        return new(
            (int)Math.Min(width, int.MaxValue),
            (int)Math.Min(height, int.MaxValue),
            samples * depth,
            interlace == 1,
            colour == 3,
            data.ToArray()
        );
    }

    private int LengthOf(int columns) => (int)(((long)columns * Bits + 7) / 8);
}
