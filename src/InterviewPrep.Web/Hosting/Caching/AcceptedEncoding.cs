using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>The best form that a client takes (RFC 9110, 12.5.3).</summary>
internal static class AcceptedEncoding
{
    public enum Form
    {
        Plain,
        Gzip,
        Brotli,
    }

    public static Form Of(StringValues accepted)
    {
        if (accepted.Count == 0)
        {
            return Form.Plain;
        }

        var header = accepted.ToString();
        return header.Contains(';') ? Weighed(accepted)
            : Names(header, "br") ? Form.Brotli
            : Names(header, "gzip") ? Form.Gzip
            : Form.Plain;
    }

    private static bool Names(string header, string encoding)
    {
        foreach (var range in header.AsSpan().Split(','))
        {
            if (header.AsSpan(range).Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Form Weighed(StringValues accepted) =>
        StringWithQualityHeaderValue.TryParseList([.. accepted!], out var list)
            ? list.Where(e => e.Quality is not 0)
                .Select(e => e.Value.Value)
                .Max(name =>
                    string.Equals(name, "br", StringComparison.OrdinalIgnoreCase) ? Form.Brotli
                    : string.Equals(name, "gzip", StringComparison.OrdinalIgnoreCase) ? Form.Gzip
                    : Form.Plain
                )
            : Form.Plain;
}
