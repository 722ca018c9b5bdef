using System.CommandLine;
using InterviewPrep.Members;

namespace InterviewPrep.Web.Commands;

/// <summary><c>demo-data</c>: the ready members of a development start, and something for them to go on with.</summary>
internal static class DemoDataCommand
{
    public static Command Create(string[] settings)
    {
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var verb = new Command(
            "demo-data",
            "Development only: makes the three ready members, with bookmarks, a note and a draft of their own. Nobody votes."
        )
        {
            json,
        };
        verb.SetAction(
            (p, cancel) => CommandHost.RunWithMembersAsync(settings, app => RunAsync(app, p.GetValue(json), cancel))
        );
        return verb;
    }

    private static async Task<int> RunAsync(WebApplication app, bool json, CancellationToken cancel)
    {
        if (!app.Environment.IsDevelopment())
        {
            throw new VerbException(
                "demo-data makes accounts whose passwords everybody knows, so it runs in development only: set ASPNETCORE_ENVIRONMENT to Development."
            );
        }

        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<DemoData>().MakeAsync(cancel);
        if (json)
        {
            await CommandOutput.WriteJsonAsync(
                new
                {
                    done = true,
                    made.Members,
                    made.Questions,
                }
            );
            return CommandLine.Done;
        }

        await Console.Out.WriteLineAsync(
            $"{CommandOutput.Count(made.Members, "ready member")}, begun with {CommandOutput.Count(made.Questions, "question")}."
        );
        foreach (var ready in DevelopmentMembers.All)
        {
            await Console.Out.WriteLineAsync($"  {ready.Kind, -6} {ready.Email, -20} {ready.Password}");
        }

        return CommandLine.Done;
    }
}
