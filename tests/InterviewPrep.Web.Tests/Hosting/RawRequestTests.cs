using System.Net.Sockets;
using System.Text;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>What no well-behaved client sends, to the server that people meet.</summary>
public sealed class RawRequestTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private const string AnswerPath = "/questions/" + OneQuestion.Slug + "/answer";

    [Fact]
    public async Task Ten_megabytes_are_refused_before_they_are_sent()
    {
        var answer = await SendAsync(
            $"POST {AnswerPath} HTTP/1.1\r\n{Form}Content-Length: 10000000\r\n\r\nInput.Text=aaaa"
        );
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("That is too long", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_refused_where_it_becomes_too_long()
    {
        var chunk = $"10000\r\n{new string('a', 0x10000)}\r\n";
        var body = string.Concat(Enumerable.Repeat(chunk, 9));
        var answer = await SendAsync($"POST {AnswerPath} HTTP/1.1\r\n{Form}Transfer-Encoding: chunked\r\n\r\n{body}");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /questions/a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /questions/a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")]
    [InlineData(
        "POST /account/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
            + "Content-Type: application/x-www-form-urlencoded; charset=utf-7\r\n\r\na=b"
    )]
    public async Task What_is_no_request_of_ours_is_a_bad_request(string request)
    {
        var answer = await SendAsync(request);
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    private const string Form = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private async Task<string> SendAsync(string request)
    {
        await using var host = site.Start();
        host.UseKestrel(0);
        host.StartServer();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", host.ClientOptions.BaseAddress.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new StringBuilder();
        var buffer = new byte[64 * 1024];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!answer.ToString().Contains("</html>", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, limit.Token);
            if (read == 0)
            {
                break;
            }

            answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return answer.ToString();
    }
}
