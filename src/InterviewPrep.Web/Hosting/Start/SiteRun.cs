using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>From the built site to its exit code.</summary>
internal static class SiteRun
{
    // The runtime has as many workers as cores, and adds one only when it sees for half a second that they are stuck. On one
    // core, everybody would wait for somebody's password to be hashed.
    private const int FewestWorkers = 4;

    /// <summary>Lets what is quick pass by what takes long, on a machine of one core too.</summary>
    public static void HaveSeveralWorkers()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, FewestWorkers), ports);
    }

    /// <summary>Whether the configuration does not fit, which is said on standard error.</summary>
    public static async Task<bool> IsRefusedAsync(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return false;
        }
        catch (Exception e) when (StartRefusal.For(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return true;
        }
    }

    public static async Task<int> RunSiteAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.PrepareDatabaseAsync();
                await app.FillFromPackAsync();
                await app.RunAsync();
                return 0;
            }
            catch (Exception e) when (StartRefusal.For(e) is { } sentence)
            {
                await Console.Error.WriteLineAsync(sentence);
                return StartRefusal.ExitCode;
            }
        }
    }
}
