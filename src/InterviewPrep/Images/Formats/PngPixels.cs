using System.IO.Compression;

namespace InterviewPrep.Images.Formats;

/// <summary>Unpacks what a PNG packed, no further than it may go, and packs it anew: nothing else hides in it then.</summary>
internal static class PngPixels
{
    private const int LongestProfileName = 79;
    private const int MostProfile = 4_000_000;
    private const int Filters = 5;

    public static byte[] Repack(MemoryStream packed, PngHeader header, bool isRewritten)
    {
        packed.Position = 0;
        using var target = new MemoryStream();
        try
        {
            using var source = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
            using (
                var sink = isRewritten ? new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true) : Stream.Null
            )
            {
                Copy(source, sink, header);
            }

            if (source.ReadByte() >= 0)
            {
                throw new BadImageException("The PNG has more pixels than its header says: save the image again.");
            }
        }
        catch (InvalidDataException)
        {
            throw new BadImageException("The PNG's pixels cannot be unpacked: save or copy the image again.");
        }

        return target.ToArray();
    }

    /// <summary>A colour profile, packed anew and without its name.</summary>
    public static byte[] Profile(ReadOnlySpan<byte> chunk)
    {
        var name = chunk.IndexOf((byte)0);
        if (name is < 1 or > LongestProfileName || chunk.Length < name + 2 || chunk[name + 1] != 0)
        {
            throw new BadImageException("The PNG's colour profile cannot be read: save the image without it.");
        }

        using var packed = new MemoryStream(chunk[(name + 2)..].ToArray());
        using var target = new MemoryStream();
        target.Write("icc\0\0"u8);
        try
        {
            using var source = new ZLibStream(packed, CompressionMode.Decompress);
            using var sink = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true);
            var buffer = new byte[64 * 1024];
            var total = 0;
            for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
            {
                total += read;
                if (total > MostProfile)
                {
                    throw new BadImageException("The PNG's colour profile is too long: save the image without it.");
                }

                sink.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new BadImageException("The PNG's colour profile cannot be unpacked: save the image without it.");
        }

        return target.ToArray();
    }

    private static void Copy(ZLibStream source, Stream sink, PngHeader header)
    {
        foreach (var (rows, length) in header.Parts)
        {
            var row = new byte[length + 1];
            for (var i = 0; i < rows; i++)
            {
                if (source.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                {
                    throw new BadImageException(
                        "The PNG has fewer pixels than its header says: save or copy it again."
                    );
                }

                if (row[0] >= Filters)
                {
                    throw new BadImageException("The PNG's pixels make no sense: save or copy the image again.");
                }

                sink.Write(row);
            }
        }
    }
}
