namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>One way into the site.</summary>
/// <param name="Route">The route's template, or where a link was found.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">Path and query with sample values.</param>
internal sealed record Door(string Route, string Method, string Address)
{
    /// <summary>A file of the client: the same bytes for everybody, asked for once.</summary>
    public bool IsFile { get; init; }

    /// <summary>Whether walking through it must change nothing (RFC 9110, 9.2.1).</summary>
    public bool IsSafe => Method is "GET" or "HEAD" or "OPTIONS";
}

/// <summary>A token that reached somebody who has no right to it.</summary>
internal sealed record Leak(string Reader, string Request, string Place, string Token);
