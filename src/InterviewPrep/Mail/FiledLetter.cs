using System.Text;

namespace InterviewPrep.Mail;

/// <summary>A letter that <see cref="FolderTransport"/> put away.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="To">Recipient.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="Date">As the header says it.</param>
/// <param name="Text">Decoded body; lines end with LF.</param>
public sealed record FiledLetter(string Name, string To, string Subject, string Date, string Text)
{
    /// <summary>The newest letters first.</summary>
    public static async Task<IReadOnlyList<FiledLetter>> NewestAsync(string folder, int most, CancellationToken cancel)
    {
        var letters = new List<FiledLetter>();
        if (Directory.Exists(folder))
        {
            foreach (
                var file in Directory.EnumerateFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(most)
            )
            {
                letters.Add(Parse(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, cancel)));
            }
        }

        return letters;
    }

    /// <summary>Null where the folder has no such letter; a name is never a path.</summary>
    public static async Task<FiledLetter?> OpenAsync(string folder, string name, CancellationToken cancel)
    {
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            return null;
        }

        var file = Path.Combine(folder, name + ".eml");
        return File.Exists(file) ? Parse(name, await File.ReadAllTextAsync(file, cancel)) : null;
    }

    private static FiledLetter Parse(string name, string content)
    {
        var text = content.ReplaceLineEndings("\n");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = text[..end].Replace("\n ", " ", StringComparison.Ordinal).Split('\n');
        string Header(string key) =>
            headers
                .Where(h => h.StartsWith(key + ": ", StringComparison.OrdinalIgnoreCase))
                .Select(h => h[(key.Length + 2)..].Trim())
                .FirstOrDefault("");
        var body = text[(end + 2)..];
        return new FiledLetter(
            name,
            Header("To"),
            Header("Subject"),
            Header("Date"),
            Header("Content-Transfer-Encoding") switch
            {
                "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)).ReplaceLineEndings("\n"),
                "quoted-printable" => QuotedPrintable(body),
                _ => body,
            }
        );
    }

    /// <summary>RFC 2045, 6.7.</summary>
    private static string QuotedPrintable(string body)
    {
        var bytes = new List<byte>(body.Length);
        var joined = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=' && i + 2 < joined.Length)
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([joined[i]]));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
