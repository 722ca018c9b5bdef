namespace InterviewPrep.Packs.Importing;

/// <summary>Keeps editors and imports apart, until the end of the transaction.</summary>
internal static class ImportGate
{
    private const int MostTries = 10;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// An import waits for editors; an editor waits a second, and is then told of the import, which may take minutes.
    /// </summary>
    /// <param name="isAlone">Whether other editors are kept out, too: what questions refer to changes.</param>
    /// <returns>Whether the editor may go on.</returns>
    public static async Task<bool> EnterAsync(Sql sql, bool isAlone, CancellationToken cancel)
    {
        var shared = isAlone ? "" : "_shared";
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await sql.OneAsync<bool>($"select pg_try_advisory_xact_lock{shared}($1)", PackImporter.ImportKey))
            {
                return true;
            }

            await Task.Delay(BetweenTries, cancel);
        }

        return false;
    }
}
