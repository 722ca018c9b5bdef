using System.Text;
using InterviewPrep.Web.Hosting.Start;
using Serilog;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

public sealed class LogLineTests
{
    [Fact]
    public void Nothing_that_is_logged_begins_a_line_or_steers_a_terminal()
    {
        var lines = Written(log =>
            log.Warning("Refused {What}", "a\r\n2026-01-01T00:00:00.000Z INF forged\u001b[2J\u2028b")
        );
        var line = Assert.Single(lines);
        Assert.EndsWith(
            "Refused a\\n2026-01-01T00:00:00.000Z INF forged\\u001b[2J\\u2028b",
            line,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_lines_of_an_exception_are_indented()
    {
        var lines = Written(log => log.Error(new InvalidOperationException("first\nsecond"), "Failed"));
        Assert.EndsWith(" ERR Failed", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 2);
        Assert.All(lines[1..], line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    private static string[] Written(Action<ILogger> write)
    {
        using var stream = new MemoryStream();
        using (var log = new LoggerConfiguration().WriteTo.Sink(new OutputSink(stream)).CreateLogger())
        {
            write(log);
        }

        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
    }
}
