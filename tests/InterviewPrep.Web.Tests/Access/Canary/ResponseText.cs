using System.IO.Compression;
using System.Text;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>Everything that a response says: unpacked body, headers and cookies.</summary>
internal static class ResponseText
{
    public static string Headers(HttpResponseMessage response) =>
        string.Join(
            '\n',
            response.Headers.Concat(response.Content.Headers).Select(h => $"{h.Key}: {string.Join('\n', h.Value)}")
        );

    public static async Task<string> BodyAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        foreach (var encoding in response.Content.Headers.ContentEncoding.Reverse())
        {
            bytes = await UnpackAsync(bytes, encoding);
        }

        return response.Content.Headers.ContentType?.MediaType == "application/zip"
            ? Archive(bytes)
            : Encoding.UTF8.GetString(bytes);
    }

    private static async Task<byte[]> UnpackAsync(byte[] bytes, string encoding)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        using var packed = new MemoryStream(bytes);
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            _ => throw new InvalidOperationException($"The walk cannot read the encoding {encoding}."),
        };
        using var unpacked = new MemoryStream();
        await plain.CopyToAsync(unpacked);
        return unpacked.ToArray();
    }

    private static string Archive(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(entry.FullName).Append('\n').Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
