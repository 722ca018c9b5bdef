namespace InterviewPrep.Mail;

/// <summary>Addresses of the site for mails and the command line; they come from the configuration and never from a request.</summary>
/// <param name="origin">Gives the site's address without a trailing slash.</param>
/// <param name="name">Gives what the site calls itself.</param>
public sealed class SiteLinks(Func<string> origin, Func<string> name)
{
    /// <summary>What the site calls itself.</summary>
    public string SiteName => name();

    /// <summary>The full address of a path with its query.</summary>
    public string To(string path, params (string Name, string? Value)[] query)
    {
        var pairs = query
            .Where(q => q.Value is not null)
            .Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value!)}")
            .ToList();
        return origin() + path + (pairs.Count == 0 ? "" : "?" + string.Join('&', pairs));
    }
}
