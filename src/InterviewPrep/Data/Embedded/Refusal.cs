namespace InterviewPrep.Data.Embedded;

/// <summary>Turns what PostgreSQL or the operating system said into a message that says what to do.</summary>
internal static class Refusal
{
    public static EmbeddedPostgresException From(string output, string what) =>
        output switch
        {
            _ when Says(output, "No space left on device") || Says(output, "Disk quota exceeded") => new(
                $"{what}: its disk is full. Nothing is damaged; make room and start again."
            ),
            _ when Says(output, "incompatible with server") => new(
                $"{what}: the files were written by another version of PostgreSQL than PG_VERSION says. Restore them from a backup."
                    + Quote(output)
            ),
            _ when Says(output, "Permission denied") => new(
                $"{what}: its files belong to another account. Start the program as that account, or give the files to yours."
                    + Quote(output)
            ),
            _ => new($"{what}." + Quote(output)),
        };

    public static EmbeddedPostgresException From(Exception e, string folder) =>
        e switch
        {
            UnauthorizedAccessException => new(
                $"The database folder {folder} may not be used by this account: {e.Message} Start the program as the folder's "
                    + "owner, or choose another folder with Data:Folder.",
                e
            ),
            _ when IsDiskFull(e) => new(
                $"The disk that holds {folder} is full. Nothing is damaged; make room and start again.",
                e
            ),
            _ => new($"The database folder {folder} cannot be used: {e.Message}", e),
        };

    private static bool IsDiskFull(Exception e) =>
        (e.HResult & 0xFFFF) is 28 or 112 || Says(e.Message, "No space left");

    private static bool Says(string output, string words) => output.Contains(words, StringComparison.Ordinal);

    private static string Quote(string output) => output.Length == 0 ? "" : $" PostgreSQL says:\n{output}";
}
