using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Endpoints;

public sealed class SessionTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task A_stranger_gets_a_token_and_no_name()
    {
        var answer = await ReadAsync(site.Host.Anonymous());
        Assert.False(answer.GetProperty("signedIn").GetBoolean());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("name").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("member").ValueKind);
        Assert.NotEmpty(answer.GetProperty("token").GetString()!);
    }

    [Fact]
    public async Task A_member_gets_a_token_and_the_own_name()
    {
        var grace = await site.Host.SignedInClientAsync(new Person { Name = "Grace" });
        var answer = await ReadAsync(grace);
        var page = await grace.GetAsync("/account");
        Assert.NotEmpty(page.Html.DocumentElement.GetAttribute("data-member")!);
        Assert.Equal(page.Html.DocumentElement.GetAttribute("data-member"), answer.GetProperty("member").GetString());
        Assert.True(answer.GetProperty("signedIn").GetBoolean());
        Assert.Equal("Grace", answer.GetProperty("name").GetString());
        Assert.NotEmpty(answer.GetProperty("token").GetString()!);
    }

    [Fact]
    public async Task Who_asks_without_a_token_gets_no_cookie_that_could_void_a_form_opened_meanwhile()
    {
        var browser = site.Host.Anonymous();
        using var response = await browser.Http.GetAsync("/session?token=false");
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("token").ValueKind);
        Assert.False(answer.GetProperty("signedIn").GetBoolean());
    }

    private static async Task<JsonElement> ReadAsync(Browser browser)
    {
        using var response = await browser.Http.GetAsync("/session");
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
