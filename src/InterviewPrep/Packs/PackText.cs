using System.Text;

namespace InterviewPrep.Packs;

/// <summary>Bytes of a pack file as text: UTF-8 without a byte order mark, lines that end with LF, nothing invisible.</summary>
internal static class PackText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text with its faults reported, or null where nothing can be made of it.</summary>
    public static string? Decode(byte[] bytes, FileLog log)
    {
        if (bytes.Length == 0)
        {
            log.Error(Place.Start, "The file is empty: write its content or remove it.");
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            log.Error(Place.Start, "The file is UTF-16: save it as UTF-8 without a byte order mark.");
            return null;
        }

        var skip = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (skip > 0)
        {
            log.Error(Place.Start, "The file begins with a byte order mark: save it as UTF-8 without one.");
        }

        return Decode(bytes.AsSpan(skip), log) is { } text ? Check(text, log) : null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, FileLog log)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            // The index counts from the beginning of the span and may stand inside the broken sequence.
            var before = Encoding.UTF8.GetString(bytes[..Math.Clamp(error.Index, 0, bytes.Length)]);
            log.Error(PlaceOf(before, before.Length), "The file is not UTF-8 here: save it as UTF-8.");
            return null;
        }
    }

    private static string? Check(string text, FileLog log)
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            log.Error(PlaceOf(text, nul), "A null character stands here: remove it, or is this file no text?");
            return null;
        }

        var cr = text.IndexOf('\r', StringComparison.Ordinal);
        if (cr >= 0)
        {
            log.Error(
                PlaceOf(text, cr),
                "Lines end with a carriage return from here: save the file with LF line ends."
            );
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t'))
            {
                log.Error(PlaceOf(text, i), $"The control character U+{(int)text[i]:X4} stands here: remove it.");
                break;
            }
        }

        return text;
    }

    public static Place PlaceOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return new(before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
