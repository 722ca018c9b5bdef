using InterviewPrep.Members;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Commands;

/// <summary><c>member grant</c>: Pro for a number of days, with a reason.</summary>
internal static class MemberGrantCommand
{
    public static Task<int> RunAsync(
        string[] settings,
        string email,
        int days,
        string reason,
        bool json,
        CancellationToken cancel
    ) => CommandHost.RunWithMembersAsync(settings, app => RunAsync(app, email, days, reason, json, cancel));

    private static async Task<int> RunAsync(
        WebApplication app,
        string email,
        int days,
        string reason,
        bool json,
        CancellationToken cancel
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        var normalized = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email);
        var end = await scope.ServiceProvider.GetRequiredService<Grants>().GiveAsync(normalized, days, reason, cancel);
        if (end is not { } endsAt)
        {
            throw new VerbException($"Nobody has an account with the address {email}.");
        }

        if (json)
        {
            await CommandOutput.WriteJsonAsync(
                new
                {
                    done = true,
                    email,
                    endsAt,
                    reason,
                }
            );
        }
        else
        {
            await Console.Out.WriteLineAsync($"{email} has Pro until {endsAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC.");
        }

        return CommandLine.Done;
    }
}
