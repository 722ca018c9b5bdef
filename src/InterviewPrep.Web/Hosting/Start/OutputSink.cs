using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Writes log lines in batches: a system call for every request would cost as much as a cached page.</summary>
internal sealed class OutputSink : ILogEventSink, IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(100);

    private readonly LogLine format = new();
    private readonly StreamWriter output;
    private readonly Timer flush;
    private readonly Lock writing = new();
    private bool isClosed;

    public OutputSink(Stream stream)
    {
        output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 32 * 1024);
        flush = new Timer(_ => Flush(), state: null, Delay, Delay);
    }

    public void Emit(LogEvent logEvent)
    {
        lock (writing)
        {
            if (!isClosed)
            {
                format.Format(logEvent, output);
            }
        }
    }

    private void Flush()
    {
        lock (writing)
        {
            if (!isClosed)
            {
                Try(output.Flush);
            }
        }
    }

    public void Dispose()
    {
        flush.Dispose();
        lock (writing)
        {
            isClosed = true;
            Try(output.Dispose);
        }
    }

    // A full disk or a closed pipe behind standard output must not stop the site.
    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            // There is nowhere left to say it.
        }
    }
}

/// <summary>One line an event: time, level, message; exceptions follow, indented. Nothing that was logged can begin a line.</summary>
internal sealed class LogLine : ITextFormatter
{
    private readonly MessageTemplateTextFormatter message = new("{Message:lj}");

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"));
        output.Write(' ');
        output.Write(Level(logEvent.Level));
        output.Write(' ');
        using var text = new StringWriter();
        message.Format(logEvent, text);
        Escape(text.ToString(), output, "\\n");
        output.Write('\n');
        if (logEvent.Exception is { } exception)
        {
            output.Write("    ");
            Escape(exception.ToString(), output, "\n    ");
            output.Write('\n');
        }
    }

    private static string Level(LogEventLevel level) =>
        level switch
        {
            LogEventLevel.Verbose => "VRB",
            LogEventLevel.Debug => "DBG",
            LogEventLevel.Information => "INF",
            LogEventLevel.Warning => "WRN",
            LogEventLevel.Error => "ERR",
            _ => "FTL",
        };

    private static void Escape(string text, TextWriter output, string newLine)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '\n':
                    output.Write(newLine);
                    break;
                case '\r':
                    break;
                // Control characters steer terminals; U+2028 and U+2029 end lines in some viewers.
                case < ' ' or '\u007f' or (>= '\u0080' and <= '\u009f') or '\u2028' or '\u2029':
                    output.Write($"\\u{(int)c:x4}");
                    break;
                default:
                    output.Write(c);
                    break;
            }
        }
    }
}
