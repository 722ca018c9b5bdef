namespace InterviewPrep.Web.Hosting.Start;

/// <summary>
/// The folder of appsettings.json and wwwroot: where the program was started when it runs from source, and the program's
/// own when it was published, from wherever somebody starts it. <c>--contentRoot</c> goes before both.
/// </summary>
internal static class ContentRoot
{
    public static WebApplicationOptions Options(string[] args)
    {
        var own = AppContext.BaseDirectory;
        var isPublished =
            File.Exists(Path.Combine(own, "appsettings.json")) && Directory.Exists(Path.Combine(own, "wwwroot"));
        return new() { Args = args, ContentRootPath = isPublished && !args.Any(IsContentRoot) ? own : null };
    }

    private static bool IsContentRoot(string argument) =>
        argument.TrimStart('-', '/').StartsWith("contentRoot", StringComparison.OrdinalIgnoreCase);
}
