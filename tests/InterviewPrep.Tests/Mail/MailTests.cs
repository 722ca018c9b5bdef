using System.Net;
using System.Net.Sockets;
using System.Text;
using InterviewPrep.Mail;
using Microsoft.Extensions.Options;
using Xunit;

namespace InterviewPrep.Tests.Mail;

public sealed class MailTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("interviewprep-mail-test");

    [Fact]
    public async Task A_letter_comes_out_of_its_file_as_it_went_in()
    {
        var letter = new Letter(
            "zoe@example.test",
            "A letter",
            "Liebe Zoë,\n\nhttp://localhost/x?token=" + new string('a', 300) + "\n= done\n"
        );
        var transport = new FolderTransport(folder.FullName, Options.Create(new MailOptions()), TimeProvider.System);
        await transport.SendAsync(letter, default);
        var filed = Assert.Single(await FiledLetter.NewestAsync(folder.FullName, 10, default));
        Assert.Equal((letter.To, letter.Subject), (filed.To, filed.Subject));
        Assert.Equal(letter.Text.Trim(), filed.Text.Trim());
        Assert.Equal(filed, await FiledLetter.OpenAsync(folder.FullName, filed.Name, default));
    }

    [Fact]
    public async Task A_letter_reaches_the_configured_server()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var talk = TakeLetterAsync(server);
        await Transport(server).SendAsync(new Letter("ada@example.test", "Hello", "Text"), default);
        var heard = await talk;
        Assert.Contains("RCPT TO:<ada@example.test>", heard, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", heard, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_that_is_down_is_an_error_that_names_no_address()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var transport = Transport(server);
        server.Stop();
        var refused = await Assert.ThrowsAsync<MailException>(() =>
            transport.SendAsync(new Letter("ada@example.test", "Hello", "Text"), default)
        );
        Assert.DoesNotContain("ada@", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("ada+tag@mail.example.co.uk", true)]
    [InlineData("zoë@example.org", true)]
    [InlineData("ada", false)]
    [InlineData("ada@localhost", false)]
    [InlineData("ada@example.org\r\nBcc: eve@example.org", false)]
    [InlineData("Ada <ada@example.org>", false)]
    [InlineData("ada@example.org, eve@example.org", false)]
    [InlineData("a b@example.org", false)]
    [InlineData("\"a@b\"@example.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_one_plain_address_can_be_reached(string? address, bool can) =>
        Assert.Equal(can, Mailer.CanReach(address));

    [Fact]
    public void Links_come_from_the_configuration_with_their_values_escaped() =>
        Assert.Equal(
            "https://prep.example.org/account/confirm?token=a%2Bb%26c",
            new SiteLinks(() => "https://prep.example.org", () => "Prep").To(
                "/account/confirm",
                ("token", "a+b&c"),
                ("returnUrl", null)
            )
        );

    public void Dispose() => folder.Delete(recursive: true);

    private static SmtpTransport Transport(TcpListener server) =>
        new(
            Options.Create(
                new MailOptions
                {
                    Host = "127.0.0.1",
                    Port = ((IPEndPoint)server.LocalEndpoint).Port,
                    UseTls = false,
                }
            )
        );

    /// <summary>As much of RFC 5321 as one letter needs.</summary>
    private static async Task<string> TakeLetterAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        var heard = new StringBuilder();
        var isData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            heard.AppendLine(line);
            if (isData && line != ".")
            {
                continue;
            }

            isData = line == "DATA";
            await writer.WriteLineAsync(
                isData ? "354 go on"
                : line == "QUIT" ? "221 bye"
                : "250 fine"
            );
            if (line == ".")
            {
                break;
            }
        }

        return heard.ToString();
    }
}
