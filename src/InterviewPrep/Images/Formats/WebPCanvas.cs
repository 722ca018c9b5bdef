namespace InterviewPrep.Images.Formats;

/// <summary>What the pictures of a WebP are drawn on, and whether they fit.</summary>
internal sealed class WebPCanvas
{
    private const byte Moving = 0x02;
    private const int FrameHead = 16;

    private readonly HashSet<string> added = new(StringComparer.Ordinal);
    private (int Width, int Height)? canvas;
    private bool isMoving;
    private int frames;

    /// <summary>In pixels, once everything was read.</summary>
    public (int Width, int Height) Size =>
        frames > 0 && canvas is { } size
            ? size
            : throw new BadImageException("The WebP has no picture: save it again.");

    public void Open(ReadOnlySpan<byte> data)
    {
        if (canvas is not null || data.Length != 10)
        {
            throw Senseless();
        }

        isMoving = (data[0] & Moving) != 0;
        canvas = (1 + Number24(data[4..]), 1 + Number24(data[7..]));
        ImageLimits.Check(canvas.Value.Width, canvas.Value.Height);
    }

    /// <summary>A part that stands once, on a canvas and before the pictures.</summary>
    public void Add(string type, ReadOnlySpan<byte> data)
    {
        if (
            canvas is null
            || frames > 0
            || data.Length == 0
            || !added.Add(type)
            || (type == "ANIM" && data.Length != 6)
        )
        {
            throw Senseless();
        }
    }

    /// <summary>The one picture of a WebP that does not move.</summary>
    public void Show((int Width, int Height) size)
    {
        ImageLimits.Check(size.Width, size.Height);
        if (isMoving || frames > 0 || (canvas ?? size) != size)
        {
            throw Senseless();
        }

        canvas = size;
        frames = 1;
    }

    /// <summary>One of several pictures, with its place.</summary>
    public void Show(ReadOnlySpan<byte> frame)
    {
        if (!isMoving || canvas is not { } size || !added.Contains("ANIM") || frame.Length <= FrameHead)
        {
            throw Senseless();
        }

        ImageLimits.Check(size.Width, size.Height, ++frames);
        var (left, top) = (2 * Number24(frame), 2 * Number24(frame[3..]));
        var drawn = (Width: 1 + Number24(frame[6..]), Height: 1 + Number24(frame[9..]));
        if (left + drawn.Width > size.Width || top + drawn.Height > size.Height)
        {
            throw Senseless();
        }

        var walk = new ByteWalk(frame[FrameHead..]);
        var shown = false;
        while (walk.Left > 0)
        {
            var data = WebP.Chunk(ref walk, out var type);
            if (shown || (type != "ALPH" && SizeOf(type, data) != drawn))
            {
                throw Senseless();
            }

            shown = type != "ALPH";
        }

        if (!shown)
        {
            throw Senseless();
        }
    }

    /// <summary>Width and height of what is packed in either way.</summary>
    public static (int Width, int Height) SizeOf(string type, ReadOnlySpan<byte> data)
    {
        var walk = new ByteWalk(data);
        if (type == "VP8L")
        {
            var isKnown = walk.Byte() == 0x2F;
            var bits = walk.Little32();
            return isKnown && bits >> 29 == 0
                ? (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF))
                : throw Senseless();
        }

        var tag = walk.Byte() | (walk.Byte() << 8) | (walk.Byte() << 16);
        var isKey = (tag & 1) == 0 && walk.Take(3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]);
        if (type != "VP8 " || !isKey || tag >> 5 > data.Length - 10)
        {
            throw Senseless();
        }

        return (walk.Little16() & 0x3FFF, walk.Little16() & 0x3FFF);
    }

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static BadImageException Senseless() =>
        new("The WebP's parts do not belong together: save or copy the image again.");
}
