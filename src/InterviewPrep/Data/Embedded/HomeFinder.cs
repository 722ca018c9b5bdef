namespace InterviewPrep.Data.Embedded;

/// <summary>Decides where the server's files are and which account they belong to: in <c>data/postgres</c>, unless the
/// account that runs PostgreSQL for root cannot come there.</summary>
internal static class HomeFinder
{
    public static async Task<(ServerHome Home, ServerAccount Account)> FindAsync(
        string folder,
        CancellationToken cancel
    )
    {
        var (home, account) = Relocation.IsFrom(folder)
            ? await Relocation.FollowAsync(folder, cancel)
            : await ReachAsync(folder, cancel);
        home.Claim();
        await account.TryOwnAsync(home.Folder, cancel);
        return (home, account);
    }

    private static async Task<(ServerHome Home, ServerAccount Account)> ReachAsync(
        string folder,
        CancellationToken cancel
    )
    {
        var home = new ServerHome(folder);
        var account = await ServerAccount.ForAsync(folder, cancel);
        ServerHome.CreatePrivateFolder(folder);
        if (await account.TryOwnAsync(folder, cancel) && await account.CanWriteAsync(folder, cancel))
        {
            return (home, account);
        }

        if (home.IsOurs)
        {
            throw new EmbeddedPostgresException(
                $"The account {account.Name}, which runs PostgreSQL because root may not, can no longer write to {folder}. "
                    + "Give it the right to enter the folders above (chmod o+x), and start again."
            );
        }

        return (await Relocation.BeginAsync(folder, account, cancel), account);
    }
}
