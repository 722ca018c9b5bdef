namespace InterviewPrep.Web.Hosting;

/// <summary>From the built site to its exit code.</summary>
internal static class SiteRun
{
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
