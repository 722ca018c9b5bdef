using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace InterviewPrep.Testing;

/// <summary>Small images of each kind, and what somebody might hide in them.</summary>
public static class SampleImages
{
    /// <summary>Eight by six pixels with a colour profile, as Chromium writes it.</summary>
    public static byte[] Jpeg { get; } = File.ReadAllBytes(Path.Combine(Repository.Folder, "tests/images/dot.jpg"));

    /// <summary>Eight by six pixels with a colour profile, as Chromium writes it.</summary>
    public static byte[] WebP { get; } = File.ReadAllBytes(Path.Combine(Repository.Folder, "tests/images/dot.webp"));

    /// <summary>Grey, one byte a pixel.</summary>
    /// <param name="chunks">What stands between the header and the pixels.</param>
    public static byte[] Png(int width = 4, int height = 3, params (string Type, byte[] Data)[] chunks) =>
        PngOf(width, height, Packed(new byte[(width + 1) * height]), chunks);

    /// <summary>With pixels that need not be right.</summary>
    public static byte[] PngOf(int width, int height, byte[] packed, params (string Type, byte[] Data)[] chunks) =>
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]),
            .. chunks.SelectMany(c => Chunk(c.Type, c.Data)),
            .. Chunk("IDAT", packed),
            .. Chunk("IEND", []),
        ];

    /// <param name="frames">Pictures of the whole canvas.</param>
    /// <param name="extensions">What stands before them.</param>
    public static byte[] Gif(int width = 2, int height = 2, int frames = 1, byte[]? extensions = null)
    {
        byte[] size = [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        byte[] frame = [0x2C, 0, 0, 0, 0, .. size, 0, 2, 2, 0x4C, 0x01, 0];
        return
        [
            .. "GIF89a"u8,
            .. size,
            0x80,
            0,
            0,
            .. new byte[6],
            .. extensions ?? [],
            .. Enumerable.Repeat(frame, frames).SelectMany(f => f),
            0x3B,
        ];
    }

    /// <summary>A segment behind the beginning of a JPEG.</summary>
    public static byte[] JpegWith(byte mark, byte[] data) =>
        [.. Jpeg[..2], 0xFF, mark, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data, .. Jpeg[2..]];

    /// <summary>What a camera notes: which way up, and where it was.</summary>
    public static byte[] Camera(byte orientation) =>
        [
            .. "MM\0*\0\0\0\u0008"u8,
            0,
            2,
            .. (byte[])[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
            .. (byte[])[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 99],
            0,
            0,
            0,
            0,
            .. "GPS 52.52 13.40"u8,
        ];

    public static byte[] Packed(byte[] rows)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return target.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. Big(data.Length), .. summed, .. Big((int)Sum(summed))];
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
        }

        return ~sum;
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
