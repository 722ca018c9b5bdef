using System.Collections.Concurrent;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

public sealed class RequestLogTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private const string Address = "203.0.113.77";

    [Fact]
    public async Task A_request_is_one_line_of_method_route_status_time_member_and_trace()
    {
        var log = new KeptLines();
        await using var host = Logged(log);
        var browser = new Browser(host.CreateClient(new() { AllowAutoRedirect = false }));
        browser.Http.DefaultRequestHeaders.Add(CallerAddress.Header, Address);
        var ada = new Person();
        var member = await ada.JoinAsync(site.Host);

        var missing = await browser.GetAsync("/no-such-page?q=a-query");
        var form = await browser.GetAsync("/account/sign-in");
        await browser.SubmitAsync(form, "form#sign-in", ("Input.Email", ada.Email), ("Input.Password", ada.Password));
        await browser.GetAsync($"/questions/{OneQuestion.Slug}?q=a-query");

        var trace = missing.Words(".trace")!["Trace ".Length..];
        Assert.Collection(
            log.Lines,
            line => Assert.Matches($"^GET - 404 \\d+\\.\\d ms member - trace {trace}$", line),
            line => Assert.Matches("^GET account/sign-in 200 \\d+\\.\\d ms member - trace \\S{8,}$", line),
            line => Assert.Matches("^POST account/sign-in 30[23] \\d+\\.\\d ms member \\S+ trace \\S{8,}$", line),
            line =>
                Assert.Matches($"^GET questions/\\{{slug\\}} 200 \\d+\\.\\d ms member {member} trace \\S{{8,}}$", line)
        );
        foreach (var secret in (string[])["a-query", Address, ada.Email, ada.Password, OneQuestion.Slug])
        {
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    private WebApplicationFactory<Program> Logged(KeptLines log) =>
        site.Host.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log))
        );

    /// <summary>The lines of requests, in order.</summary>
    private sealed class KeptLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) =>
            categoryName == "InterviewPrep.Requests"
                ? this
                : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
