using System.Buffers.Binary;
using System.Text;

namespace InterviewPrep.Images.Formats;

/// <summary>WebP (RFC 9649): one picture, or several on a canvas, with transparency and colour profile.</summary>
internal static class WebP
{
    public const string MediaType = "image/webp";

    // Of the flags of a canvas.
    private const byte Notes = 0x08 | 0x04;

    public static CleanImage Read(ReadOnlySpan<byte> file)
    {
        var outer = new ByteWalk(file);
        outer.Take(4);
        var inside = new ByteWalk(outer.Take(outer.Little32()));
        inside.Take(4);
        using var target = new MemoryStream();
        var canvas = new WebPCanvas();
        while (inside.Left > 0)
        {
            var data = Chunk(ref inside, out var type);
            switch (type)
            {
                case "VP8X":
                    canvas.Open(data);
                    Write(target, type, (byte[])[(byte)(data[0] & ~Notes), .. data[1..]]);
                    break;
                case "VP8 " or "VP8L":
                    canvas.Show(WebPCanvas.SizeOf(type, data));
                    Write(target, type, data);
                    break;
                case "ANMF":
                    canvas.Show(data);
                    Write(target, type, data);
                    break;
                case "ICCP" or "ANIM" or "ALPH":
                    canvas.Add(type, data);
                    Write(target, type, data);
                    break;
                case "EXIF":
                    Exif.RefuseTurned(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
                    break;
            }
        }

        var (width, height) = canvas.Size;
        return new(MediaType, width, height, Whole(target), outer.Left);
    }

    /// <summary>The next chunk, and the byte that fills it up to an even number.</summary>
    public static ReadOnlySpan<byte> Chunk(ref ByteWalk walk, out string type)
    {
        type = Encoding.ASCII.GetString(walk.Take(4));
        var length = walk.Little32();
        var data = walk.Take(length);
        if (length % 2 == 1)
        {
            walk.Take(1);
        }

        return data;
    }

    private static void Write(MemoryStream target, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        target.Write(Encoding.ASCII.GetBytes(type));
        target.Write(length);
        target.Write(data);
        if (data.Length % 2 == 1)
        {
            target.WriteByte(0);
        }
    }

    private static byte[] Whole(MemoryStream chunks)
    {
        using var whole = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)chunks.Length + 4);
        whole.Write("RIFF"u8);
        whole.Write(length);
        whole.Write("WEBP"u8);
        chunks.WriteTo(whole);
        return whole.ToArray();
    }
}
