using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Commands;

/// <summary><c>member admin</c>: the way to the first administrator.</summary>
internal static class MemberAdminCommand
{
    public static Task<int> RunAsync(string[] settings, string email, bool json, CancellationToken cancel) =>
        CommandHost.RunWithMembersAsync(settings, app => RunAsync(app, email, json, cancel));

    private static async Task<int> RunAsync(WebApplication app, string email, bool json, CancellationToken cancel)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (site.Address is null && !app.Environment.IsDevelopment())
        {
            throw new VerbException(
                "Set Site:Url to the address of the site, such as https://prep.example.org: the link begins with it."
            );
        }

        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<Administrators>().AppointAsync(email, cancel);
        if (json)
        {
            await CommandOutput.WriteJsonAsync(
                new
                {
                    done = true,
                    email,
                    made.IsNew,
                    made.IsTakenOver,
                    made.Link,
                    made.LinkEndsAt,
                }
            );
            return CommandLine.Done;
        }

        if (made.IsTakenOver)
        {
            await Console.Out.WriteLineAsync(
                "Somebody had signed up with that address and never confirmed it: their password, passkeys, second step and sessions are gone."
            );
        }

        await Console.Out.WriteLineAsync(
            $"""
            {email} is an administrator{(made.IsNew ? ", with a new account" : "")}.
            This link works once, until {made.LinkEndsAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC: set a password there, then the second step.
            {made.Link}
            """
        );
        return CommandLine.Done;
    }
}
