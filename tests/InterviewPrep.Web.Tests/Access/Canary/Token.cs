using System.Net.Http.Json;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>What a script learns from /session, and needs to post.</summary>
internal sealed record Token(bool SignedIn, string? Name, string? Value)
{
    /// <summary>One value for every field that a form of the site has; what does not belong is not read.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Text"] = "Bias falls, variance grows.",
        ["Visibility"] = "Private",
        ["Key"] = "0f0e0d0c-0b0a-0908-0706-050403020100",
        ["value"] = "1",
        ["on"] = "true",
        ["version"] = "0",
        ["Input.Name"] = "Walker",
        ["Input.Email"] = "walker@example.test",
        ["Input.Password"] = "correct blue staple 7",
    };

    public bool IsMember => SignedIn;

    public static async Task<Token> ReadAsync(Browser browser)
    {
        using var request = RequestShapes.Request("GET", "/session", RequestShapes.Plain);
        using var response = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var session = await response.Content.ReadFromJsonAsync<Answer>(TestContext.Current.CancellationToken);
        return new Token(session!.SignedIn, session.Name, session.Token);
    }

    public void Sign(HttpRequestMessage request)
    {
        request.Headers.Add("RequestVerificationToken", Value ?? "");
        request.Content = new FormUrlEncodedContent(Fields);
    }

    private sealed record Answer(bool SignedIn, string? Name, string? Token);
}
