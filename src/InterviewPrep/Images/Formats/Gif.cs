namespace InterviewPrep.Images.Formats;

/// <summary>GIF (version 89a of the specification): pictures, how long each stays and how often all come again.</summary>
internal static class Gif
{
    public const string MediaType = "image/gif";

    private const byte Extension = 0x21;
    private const byte Picture = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte Control = 0xF9;
    private const byte Application = 0xFF;

    public static CleanImage Read(ReadOnlySpan<byte> file)
    {
        var walk = new ByteWalk(file);
        using var target = new MemoryStream();
        walk.Take(6);
        target.Write("GIF89a"u8);
        var screen = walk.Take(7);
        var canvas = new ByteWalk(screen);
        var (width, height) = (canvas.Little16(), canvas.Little16());
        ImageLimits.Check(width, height);
        target.Write(screen);
        target.Write(Colours(ref walk, screen[4]));
        var frames = 0;
        for (var block = walk.Byte(); block != Trailer; block = walk.Byte())
        {
            switch (block)
            {
                case Extension:
                    Extend(ref walk, target);
                    break;
                case Picture:
                    ImageLimits.Check(width, height, ++frames);
                    Frame(ref walk, target, width, height);
                    break;
                default:
                    throw new BadImageException("The GIF is damaged between two parts: save or copy it again.");
            }
        }

        if (frames == 0)
        {
            throw new BadImageException("The GIF has no picture: save or copy it again.");
        }

        target.WriteByte(Trailer);
        return new(MediaType, width, height, target.ToArray(), walk.Left);
    }

    private static ReadOnlySpan<byte> Colours(ref ByteWalk walk, byte flags) =>
        (flags & 0x80) == 0 ? [] : walk.Take(3 * (2 << (flags & 7)));

    // Comments, texts and what programs note are dropped.
    private static void Extend(ref ByteWalk walk, MemoryStream target)
    {
        var kind = walk.Byte();
        var blocks = Blocks(ref walk);
        var inner = new ByteWalk(blocks);
        if (kind == Control)
        {
            var control = blocks is [4, _, _, _, _, 0]
                ? blocks
                : throw new BadImageException("The GIF's times make no sense: save or copy it again.");
            target.Write([Extension, Control]);
            target.Write(control);
        }
        else if (kind == Application && inner.Left >= 16 && IsLoop(blocks))
        {
            target.Write([Extension, Application]);
            target.Write(blocks[..16]);
            target.WriteByte(0);
        }
    }

    private static bool IsLoop(ReadOnlySpan<byte> blocks) =>
        blocks[0] == 11
        && (blocks[1..].StartsWith("NETSCAPE2.0"u8) || blocks[1..].StartsWith("ANIMEXTS1.0"u8))
        && blocks[12] == 3
        && blocks[13] == 1;

    private static void Frame(ref ByteWalk walk, MemoryStream target, int width, int height)
    {
        var place = walk.Take(9);
        var inner = new ByteWalk(place);
        var (left, top, across, down) = (inner.Little16(), inner.Little16(), inner.Little16(), inner.Little16());
        if (across == 0 || down == 0 || left + across > width || top + down > height)
        {
            throw new BadImageException("A picture of the GIF lies outside of it: save it again.");
        }

        target.WriteByte(Picture);
        target.Write(place);
        target.Write(Colours(ref walk, place[8]));
        var bits = walk.Byte();
        var data = Blocks(ref walk);
        if (bits is < 2 or > 8 || data.Length == 1)
        {
            throw new BadImageException("The GIF's pixels make no sense: save or copy it again.");
        }

        target.WriteByte(bits);
        target.Write(data);
    }

    // Blocks with their lengths, the empty one at the end included.
    private static ReadOnlySpan<byte> Blocks(ref ByteWalk walk)
    {
        var ahead = walk;
        for (var length = ahead.Byte(); length > 0; length = ahead.Byte())
        {
            ahead.Take(length);
        }

        return walk.Take(ahead.At - walk.At);
    }
}
