namespace InterviewPrep.Data.Embedded;

/// <summary>The major version that wrote a cluster; only servers of the same one can read it.</summary>
internal static class ClusterVersion
{
    public static int Read(ServerHome home)
    {
        var path = Path.Combine(home.Cluster, "PG_VERSION");
        var text = File.Exists(path) ? File.ReadAllText(path).Trim() : "";
        return int.TryParse(text, out var major)
            ? major
            : throw new EmbeddedPostgresException(
                $"{path} should name a major version of PostgreSQL and holds '{text}'. The data are damaged: restore {home.Folder} "
                    + "from a backup, or move it away to begin with an empty database."
            );
    }

    public static EmbeddedPostgresException Mismatch(ServerHome home, int written, int available) =>
        new(
            $"The data in {home.Cluster} were written by PostgreSQL {written}, and only PostgreSQL {available} is here; a major "
                + "version cannot read another's files. Nothing was changed. To upgrade: "
                + $"1. install PostgreSQL {written} (it is found by itself) or go back to the previous package-lock.json, and run "
                + "`dotnet run --project src/InterviewPrep.Web -- backup FILE`; "
                + $"2. move {home.Folder} away; "
                + $"3. with PostgreSQL {available}, run `dotnet run --project src/InterviewPrep.Web -- restore FILE`. "
                + $"To begin with an empty database, do only step 2."
        );
}
