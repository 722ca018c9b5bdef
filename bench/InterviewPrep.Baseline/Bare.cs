namespace InterviewPrep.Baseline;

/// <summary>Kestrel alone, sending 28 KB to whoever asks: the most that this machine and this server can do.</summary>
internal static class Bare
{
    private const int PageBytes = 28 * 1024;

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Configuration.AddEnvironmentVariables("ASPNETCORE_");
        builder.WebHost.UseKestrelCore();
        await using var app = builder.Build();
        var page = new byte[PageBytes];
        Array.Fill(page, (byte)'a');
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = PageBytes;
            return context.Response.Body.WriteAsync(page, context.RequestAborted).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
