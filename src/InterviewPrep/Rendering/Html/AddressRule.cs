namespace InterviewPrep.Rendering.Html;

/// <summary>
/// Which addresses may stand in a link or an image. Follows what browsers do before they look at a scheme (WHATWG URL,
/// section 4.4): controls and spaces around an address and tabs and newlines inside it vanish, a backslash is a slash.
/// </summary>
internal static class AddressRule
{
    private static readonly HashSet<string> LinkSchemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "http",
        "https",
        "mailto",
    };

    /// <summary>The address as it may be written out, or null when it is refused.</summary>
    public static string? Link(string? address)
    {
        var clean = Normalise(address);
        if (clean is null)
        {
            return null;
        }

        return Scheme(clean) is { } scheme ? Allowed(clean, scheme) : Relative(clean);
    }

    /// <summary>As <see cref="Link"/>, for images: only what our own origin serves.</summary>
    public static string? Image(string? address) =>
        Normalise(address) is { Length: > 0 } clean && Scheme(clean) is null ? Relative(clean) : null;

    private static string? Normalise(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var clean = string.Concat(address.Where(c => c is not ('\t' or '\n' or '\r')));
        clean = clean.Trim([.. Enumerable.Range(0, 0x21).Select(c => (char)c)]);
        return clean.Any(c => char.IsControl(c) || c is '\ufffd') ? null : clean;
    }

    private static string? Scheme(string address)
    {
        var end = address.IndexOfAny([':', '/', '?', '#', '\\']);
        return end >= 0 && address[end] == ':' ? address[..end] : null;
    }

    private static string? Allowed(string address, string scheme) => LinkSchemes.Contains(scheme) ? address : null;

    // Two slashes lead to another host under the scheme of the page: whoever means that writes the scheme.
    private static string? Relative(string address) =>
        address.Length > 1 && address[0] is '/' or '\\' && address[1] is '/' or '\\' ? null : address;
}
