namespace InterviewPrep.Data.Embedded;

/// <summary>One process at a time creates, starts or stops the server of a data folder. The operating system releases the
/// lock when its holder dies, however it dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Whether somebody has ever taken a turn here.</summary>
    public static bool IsKnown(string dataFolder) => File.Exists(PathIn(dataFolder));

    public static async Task<FolderLock> TakeAsync(string dataFolder, TimeSpan patience, CancellationToken cancel)
    {
        var path = PathIn(dataFolder);
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FolderLock(
                    new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                );
            }
            catch (IOException e) when (IsHeldByAnother(e) && Environment.TickCount64 < deadline)
            {
                await Task.Delay(50, cancel);
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                throw new EmbeddedPostgresException(
                    $"Another process has been starting or stopping the database in {dataFolder} for more than "
                        + $"{patience.TotalSeconds:0} s. Wait for it, or end it, and try again.",
                    e
                );
            }
        }
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postgres.lock");

    public void Dispose() => this.file.Dispose();

    // The errno of flock on Linux (11) and macOS (35), and the sharing violation of Windows.
    private static bool IsHeldByAnother(IOException e) =>
        OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) == 32
        : OperatingSystem.IsMacOS() ? e.HResult == 35
        : e.HResult == 11;
}
