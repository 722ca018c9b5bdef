using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Endpoints;

public sealed class MediaTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Open = "/media/open-curve.png";
    private const string Sealed = "/media/sealed-curve.png";

    [Fact]
    public async Task An_image_of_public_text_is_for_everybody_and_checked_at_each_use()
    {
        using var answer = await site.Host.Anonymous().Http.GetAsync(Open);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, no-cache", answer.Headers.CacheControl?.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, Open);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await site.Host.Anonymous().Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task An_image_of_sealed_text_does_not_exist_for_who_may_not_read_the_text()
    {
        var free = await site.Host.SignedInClientAsync(new Person());

        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync(Sealed)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await free.GetAsync(Sealed)).Status);
    }

    [Fact]
    public async Task An_image_of_sealed_text_opens_with_the_text_and_is_kept_by_nobody()
    {
        var pro = await site.Host.SignedInClientAsync(new Person { IsPro = true });

        using var answer = await pro.Http.GetAsync(Sealed);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/nothing.png")]
    [InlineData("/media/..%2fpack.yaml")]
    public async Task Anything_else_is_not_found(string path)
    {
        using var answer = await site.Host.Anonymous().Http.GetAsync(path);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
    }
}
