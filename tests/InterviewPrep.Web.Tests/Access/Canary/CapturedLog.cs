using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>Looks at every line that the site logs, exceptions included.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentBag<string> offending = [];
    private int lines;

    public int Lines => lines;

    /// <summary>Lines with a secret token.</summary>
    public IReadOnlyCollection<string> Offending => offending;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        Interlocked.Increment(ref lines);
        var line = $"{formatter(state, exception)} {exception}";
        if (CanaryPack.Tokens(line).Any(CanaryPack.IsSecret))
        {
            offending.Add(line);
        }
    }

    public void Dispose() { }
}
