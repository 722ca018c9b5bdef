using System.Buffers.Binary;

namespace InterviewPrep.Images.Formats;

/// <summary>JPEG (ITU-T T.81, annex B): segments up to the mark of the end, with tables and scans and nothing that is only said.</summary>
internal static class Jpeg
{
    public const string MediaType = "image/jpeg";

    private const int MostScans = 100;
    private const byte Begin = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;

    public static CleanImage Read(ReadOnlySpan<byte> file)
    {
        var walk = new ByteWalk(file);
        walk.Take(2);
        using var target = new MemoryStream();
        target.Write([0xFF, Begin]);
        (int Width, int Height)? size = null;
        var scans = 0;
        for (var mark = Mark(ref walk); mark != End; mark = Mark(ref walk))
        {
            var data = Segment(ref walk, mark);
            switch (mark)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    size = size is null ? Frame(data) : throw Damaged("has two headers");
                    Write(target, mark, data);
                    break;
                case >= 0xC3 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC:
                    throw new BadImageException(
                        "The JPEG is packed in a way that browsers do not show: save it again."
                    );
                case Scan when size is null:
                    throw Damaged("has pixels before its header");
                case Scan:
                    Write(target, mark, data);
                    target.Write(Entropy(ref walk));
                    scans = scans < MostScans ? scans + 1 : throw Damaged("has too many scans");
                    break;
                case 0xC4 or 0xDB or 0xDD:
                    JpegTables.Check(mark, data);
                    Write(target, mark, data);
                    break;
                default:
                    if (JpegNotes.Keep(mark, data) is { Length: > 0 } kept)
                    {
                        Write(target, mark, kept);
                    }

                    break;
            }
        }

        if (scans == 0)
        {
            throw Damaged("has no pixels");
        }

        target.Write([0xFF, End]);
        return new(MediaType, size!.Value.Width, size.Value.Height, target.ToArray(), walk.Left);
    }

    private static byte Mark(ref ByteWalk walk)
    {
        if (walk.Byte() != 0xFF)
        {
            throw Damaged("is damaged between two parts");
        }

        // Any number of fill bytes may stand before a mark.
        var mark = walk.Byte();
        while (mark == 0xFF)
        {
            mark = walk.Byte();
        }

        return mark;
    }

    private static ReadOnlySpan<byte> Segment(ref ByteWalk walk, byte mark) =>
        mark is >= 0xC0 and not Begin and (< 0xD0 or > 0xD7)
            ? walk.Take(walk.Big16() - 2)
            : throw Damaged("is damaged between two parts");

    private static (int Width, int Height) Frame(ReadOnlySpan<byte> data)
    {
        var walk = new ByteWalk(data);
        var depth = walk.Byte();
        var (height, width, parts) = (walk.Big16(), walk.Big16(), walk.Byte());
        if (depth != 8 || parts is not (1 or 3 or 4) || walk.Left != 3 * parts)
        {
            throw Damaged("has a header that makes no sense");
        }

        for (var i = 0; i < parts; i++)
        {
            var sampling = walk.Take(3)[1];
            if (sampling >> 4 is < 1 or > 4 || (sampling & 15) is < 1 or > 4)
            {
                throw Damaged("has a header that makes no sense");
            }
        }

        ImageLimits.Check(width, height);
        return (width, height);
    }

    // Up to the next mark that is neither a stuffed byte nor a restart.
    private static ReadOnlySpan<byte> Entropy(ref ByteWalk walk)
    {
        var ahead = walk;
        while (true)
        {
            var next = ahead.Byte();
            if (next != 0xFF)
            {
                continue;
            }

            var mark = ahead.Byte();
            if (mark is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return walk.Take(ahead.At - walk.At - 2);
            }
        }
    }

    private static void Write(MemoryStream target, byte mark, ReadOnlySpan<byte> data)
    {
        Span<byte> head = stackalloc byte[4];
        (head[0], head[1]) = (0xFF, mark);
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(data.Length + 2));
        target.Write(head);
        target.Write(data);
    }

    private static BadImageException Damaged(string how) => new($"The JPEG {how}: save or copy it again.");
}
