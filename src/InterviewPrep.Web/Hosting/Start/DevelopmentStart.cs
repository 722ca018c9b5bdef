using InterviewPrep.Mail;
using InterviewPrep.Members;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Makes the ready members of a development start and prints how to sign in: to the console, never to the log.</summary>
internal sealed class DevelopmentStart(IServiceScopeFactory scopes, SiteLinks links) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DevelopmentMembers>().MakeAsync(cancellationToken);
        var lines = DevelopmentMembers.All.Select(m => $"  {m.Kind, -6} {m.Email, -20} {m.Password}");
        await Console.Out.WriteLineAsync(
            $"""

            InterviewPrep is at {links.To("")}
            Mails are at {links.To("/dev/mail")}
            Sign in as
            {string.Join('\n', lines)}
                     the admin's authenticator secret is {DevelopmentMembers.AdminSecret}

            """
        );
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class DevelopmentStartSetup
{
    public static void AddDevelopmentStart(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<DevelopmentStart>();
        }
    }
}
