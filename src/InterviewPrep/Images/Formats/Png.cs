using System.Buffers.Binary;
using System.Text;

namespace InterviewPrep.Images.Formats;

/// <summary>PNG (W3C, third edition): chunks whose lengths and sums are right, and pixels as many as the header says.</summary>
internal static class Png
{
    public const string MediaType = "image/png";

    // What changes how the picture looks, and how long each may be.
    private static readonly Dictionary<string, int> Kept = new(StringComparer.Ordinal)
    {
        ["PLTE"] = 768,
        ["tRNS"] = 256,
        ["cHRM"] = 32,
        ["gAMA"] = 4,
        ["sRGB"] = 1,
        ["sBIT"] = 4,
        ["bKGD"] = 6,
        ["pHYs"] = 9,
        ["cICP"] = 4,
        ["iCCP"] = ImageLimits.MostBytes,
    };

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="isRewritten">Whether the pixels are packed anew; without, the bytes are of no use.</param>
    public static CleanImage Read(ReadOnlySpan<byte> file, bool isRewritten)
    {
        var walk = new ByteWalk(file);
        walk.Take(Signature.Length);
        var header = PngHeader.Read(Chunk(ref walk, out var type), type);
        ImageLimits.Check(header.Width, header.Height);
        using var target = new MemoryStream();
        target.Write(Signature);
        Write(target, "IHDR", header.Bytes);
        using var packed = new MemoryStream();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isPacked = false;
        for (var data = Chunk(ref walk, out type); type != "IEND"; data = Chunk(ref walk, out type))
        {
            isPacked = isPacked || (type != "IDAT" && packed.Length > 0);
            if (type == "IDAT" && !isPacked)
            {
                packed.Write(data);
            }
            else if (Kept.TryGetValue(type, out var most))
            {
                if (data.Length > most || packed.Length > 0 || !seen.Add(type))
                {
                    throw new BadImageException(
                        $"The PNG's “{type}” is too long, stands twice or in the wrong place: save the image again."
                    );
                }

                Write(target, type, type == "iCCP" ? PngPixels.Profile(data) : data);
            }
            else if (type == "eXIf")
            {
                Exif.RefuseTurned(data);
            }
            else if (type == "acTL")
            {
                throw new BadImageException("Animated PNGs are not read: save it as a GIF or WebP, or as one picture.");
            }
            else if (char.IsAsciiLetterUpper(type[0]))
            {
                throw new BadImageException($"The PNG has a part “{type}” that cannot be read: save the image again.");
            }
        }

        if (header.NeedsPalette && !seen.Contains("PLTE"))
        {
            throw new BadImageException("The PNG has no palette, and its pixels refer to one: save the image again.");
        }

        Write(target, "IDAT", PngPixels.Repack(packed, header, isRewritten));
        Write(target, "IEND", []);
        return new(MediaType, header.Width, header.Height, target.ToArray(), walk.Left);
    }

    private static ReadOnlySpan<byte> Chunk(ref ByteWalk walk, out string type)
    {
        var length = walk.Big32();
        var start = walk.Take(4);
        type = Encoding.ASCII.GetString(start);
        if (!type.All(char.IsAsciiLetter))
        {
            throw new BadImageException("The PNG has a part without a name: save the image again.");
        }

        var data = walk.Take(length);
        if (walk.Big32() != Sum(start, data))
        {
            throw new BadImageException(
                $"The PNG is damaged: the sum of its part “{type}” is wrong. Save or copy it again."
            );
        }

        return data;
    }

    private static void Write(MemoryStream target, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        var name = Encoding.ASCII.GetBytes(type);
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        target.Write(number);
        target.Write(name);
        target.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum(name, data));
        target.Write(number);
    }

    private static uint Sum(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var sum = Crc.Add(Crc.Start, type);
        return ~Crc.Add(sum, data);
    }
}
