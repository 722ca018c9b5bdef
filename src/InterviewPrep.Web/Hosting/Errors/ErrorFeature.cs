using System.Diagnostics;

namespace InterviewPrep.Web.Hosting.Errors;

/// <summary>What the error page shows.</summary>
/// <param name="Kept">What the reader had typed, to be sent again; empty where nothing was, or where it may not be shown.</param>
internal sealed record ErrorFeature(int Status, string Path, IReadOnlyList<KeyValuePair<string, string>> Kept)
{
    public ErrorText TextFor(HttpContext context) =>
        Status switch
        {
            StatusCodes.Status400BadRequest when Kept.Count > 0 => ErrorText.OldForm,
            StatusCodes.Status503ServiceUnavailable when Kept.Count > 0 => ErrorText.NotSaved,
            _ => ErrorText.For(Status, context),
        };
}

internal static class TraceId
{
    /// <summary>The id under which the log knows this request.</summary>
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
