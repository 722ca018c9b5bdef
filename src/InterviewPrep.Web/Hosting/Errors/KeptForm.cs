using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.SignIn;

namespace InterviewPrep.Web.Hosting.Errors;

/// <summary>What was typed into a form that could not be taken: shown again, never stored.</summary>
internal static class KeptForm
{
    private static readonly string[] Secret = ["password", "code", "token", "credential", "secret"];

    private static readonly string[] Written = ["text", "details"];

    /// <summary>
    /// The fields of a posted form, but only where the browser says that our own page sent it: another site must not get
    /// its words into ours, one button away from being sent. A script still has what it sent.
    /// </summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || !request.IsFromHere()
            || request.IsFromScript()
        )
        {
            return [];
        }

        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            return form.Any(field => IsSecret(field.Key))
                ? []
                : [.. form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))];
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>Whether somebody wrote it, so that it is to be seen; what is short and none of these goes along unseen.</summary>
    public static bool IsWritten(string field, string value) =>
        value.Length > 60 || Written.Contains(field, StringComparer.OrdinalIgnoreCase);

    public static bool IsToken(string field) => field == "__RequestVerificationToken";

    private static bool IsSecret(string field) =>
        !IsToken(field) && Secret.Any(word => field.Contains(word, StringComparison.OrdinalIgnoreCase));
}
