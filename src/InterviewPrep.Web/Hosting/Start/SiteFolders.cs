namespace InterviewPrep.Web.Hosting.Start;

/// <summary>
/// Where relative folders of the configuration start: the repository when running from source, so that
/// <c>data</c> and <c>content</c> lie beside <c>src</c>; otherwise the folder of the published app.
/// </summary>
internal sealed class SiteFolders(IHostEnvironment environment)
{
    private readonly string root = Repository(environment.ContentRootPath) ?? environment.ContentRootPath;

    public string Resolve(string folder) => Path.GetFullPath(folder, root);

    private static string? Repository(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InterviewPrep.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
