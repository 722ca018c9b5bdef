using System.Buffers.Binary;
using System.IO.Compression;

namespace InterviewPrep.Packs.Uploads;

/// <summary>
/// The files of a zip, bounded before and while they are unpacked, and never written anywhere. What makes a zip dangerous
/// refuses it as a whole; what is wrong with one entry is a problem of that file.
/// </summary>
internal static class ZipPack
{
    /// <summary>Longest zip.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Most bytes of all files together after unpacking.</summary>
    public const long MostUnpacked = 256L * 1024 * 1024;

    private const int MostRatio = 100;
    private const int MostFolders = 8;

    // Small files of one repeated word pack better than any text; they cannot hurt.
    private const int RatioFrom = 64 * 1024;

    // APPNOTE.TXT 6.3.10, 4.3.16 and 4.3.12.
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int HeaderLength = 46;

    private static ReadOnlySpan<byte> End => "PK\u0005\u0006"u8;

    private static ReadOnlySpan<byte> Header => "PK\u0001\u0002"u8;

    /// <summary>The files, whose bytes are unpacked when they are read.</summary>
    /// <exception cref="PackException">The zip is none, or one that must not be unpacked.</exception>
    public static PackFiles Open(byte[] bytes)
    {
        CountEntries(bytes);
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            _ = zip.Entries.Count;
        }
        catch (InvalidDataException error)
        {
            throw new PackException("The zip is damaged: make it anew.", error);
        }

        var entries = zip.Entries.Where(e => !IsFolder(e) && !IsHidden(e.FullName)).ToList();
        Bound(entries);
        var root = RootOf(entries);
        var problems = new List<Problem>();
        var files = new List<(string, long, Func<byte[]>)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var turn = new Lock();
        foreach (var entry in entries)
        {
            var path = entry.FullName[root.Length..];
            if (FaultOf(entry, seen.Add(path)) is { } fault)
            {
                problems.Add(new(Shown(path), 1, 1, fault, Severity.Error));
            }
            else
            {
                files.Add((path, entry.Length, () => Unpack(entry, turn)));
            }
        }

        return PackFiles.FromReaders(files, problems);
    }

    // Counted in the directory itself, before anything is made of it: what its end says of their number may be a lie.
    private static void CountEntries(ReadOnlySpan<byte> zip)
    {
        var from = Math.Max(0, zip.Length - EndLength - LongestComment);
        var end = zip[from..].LastIndexOf(End) + from;
        if (!zip.StartsWith("PK"u8) || end < from || zip.Length - end < EndLength)
        {
            throw new PackException("This is no zip: pack the folder that holds pack.yaml, and send that.");
        }

        var at = BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        var count = 0;
        while (at + HeaderLength <= end && zip[(int)at..].StartsWith(Header))
        {
            var header = zip[(int)at..];
            at += (uint)(HeaderLength + Word(header, 28) + Word(header, 30) + Word(header, 32));
            if (++count > PackFiles.MaxFiles)
            {
                throw new PackException($"The zip has more than {PackFiles.MaxFiles:N0} entries: split the pack.");
            }
        }

        if (at != end || count != Word(zip, end + 10))
        {
            throw new PackException("The zip's list of its files is damaged: make it anew.");
        }
    }

    private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static void Bound(List<ZipArchiveEntry> entries)
    {
        if (entries.Exists(e => e.IsEncrypted))
        {
            throw new PackException("The zip is locked with a password: send one without.");
        }

        if (entries.Sum(e => (decimal)e.Length) > MostUnpacked)
        {
            throw new PackException(
                $"Unpacked, the zip would have more than {MostUnpacked / 1024 / 1024} MB: split the pack."
            );
        }

        if (
            entries.Find(e => e.Length > RatioFrom && e.Length / Math.Max(1, e.CompressedLength) > MostRatio) is
            { } bomb
        )
        {
            throw new PackException(
                $"{Shown(bomb.FullName)} would grow more than {MostRatio} times when it is unpacked: no pack does that."
            );
        }
    }

    // Packing a folder puts its name before every path.
    private static string RootOf(List<ZipArchiveEntry> entries)
    {
        var folder = entries.Count > 0 ? entries[0].FullName.Split('/')[0] + "/" : "";
        return
            entries.TrueForAll(e => e.FullName.StartsWith(folder, StringComparison.Ordinal))
            && entries.Exists(e => e.FullName == folder + "pack.yaml")
            ? folder
            : "";
    }

    private static string? FaultOf(ZipArchiveEntry entry, bool isFirst)
    {
        // The upper half holds the mode of Unix, where a plain file is 8 and one that says nothing is 0.
        var type = (entry.ExternalAttributes >> 28) & 0xF;
        return type is not (0 or 8) ? "This is a symbolic link or no plain file: put the file itself into the zip."
            : !isFirst ? "The zip has this name twice, or once more in other letters: leave one."
            : entry.FullName.Count(c => c == '/') > MostFolders
                ? $"This lies more than {MostFolders} folders deep: move it up."
            : null;
    }

    // The reader may ask from several threads, and an archive has one position.
    private static byte[] Unpack(ZipArchiveEntry entry, Lock turn)
    {
        lock (turn)
        {
            try
            {
                using var stream = entry.Open();
                var bytes = new byte[entry.Length + 1];
                var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                return length == entry.Length
                    ? bytes[..length]
                    : throw new PackException("The file is not as long as the zip says: make the zip anew.");
            }
            catch (Exception error) when (error is InvalidDataException or NotSupportedException)
            {
                throw new PackException("The file cannot be unpacked: make the zip anew.", error);
            }
        }
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') && entry.Length == 0;

    // What a file manager adds by itself.
    private static bool IsHidden(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || path.Split('/').Any(s => s.StartsWith('.') && s is not ("." or ".."));

    private static string Shown(string path) => new([.. path.Take(300).Select(c => char.IsControl(c) ? '?' : c)]);
}
