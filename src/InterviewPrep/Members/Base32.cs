namespace InterviewPrep.Members;

/// <summary>Base32 (RFC 4648, 6), which authenticator apps read secrets in.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Spaces and padding are skipped; what is no digit ends the secret.</summary>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (
            var digit in text.Where(c => c is not (' ' or '=')).Select(c => Alphabet.IndexOf(char.ToUpperInvariant(c)))
        )
        {
            if (digit < 0)
            {
                break;
            }

            buffer = (buffer << 5 | digit) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
