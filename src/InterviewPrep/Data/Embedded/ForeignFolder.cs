namespace InterviewPrep.Data.Embedded;

/// <summary>A folder that holds something which we did not put there belongs to somebody else.</summary>
internal static class ForeignFolder
{
    // What an attempt leaves that was killed before it could mark the folder.
    private static readonly string[] OwnTraces =
    [
        ServerAccount.ProbeName,
        ServerHome.MarkName + WholeFile.Unfinished,
        Relocation.PointerName + WholeFile.Unfinished,
    ];

    /// <summary>Refuses such a folder without touching anything in it.</summary>
    public static void Refuse(string folder)
    {
        if (FaultOf(folder) is { } fault)
        {
            throw new EmbeddedPostgresException(fault);
        }
    }

    /// <summary>Why the folder is not ours, or null.</summary>
    public static string? FaultOf(string folder)
    {
        if (File.Exists(folder))
        {
            return $"{folder} is a file, and the database needs a folder there. Move it away.";
        }

        if (!Directory.Exists(folder) || new ServerHome(folder).IsOurs || Relocation.IsFrom(folder))
        {
            return null;
        }

        if (Directory.EnumerateFileSystemEntries(folder).All(path => OwnTraces.Contains(Path.GetFileName(path))))
        {
            return null;
        }

        return $"{folder} holds {WhatIsIn(folder)}; nothing in it was changed. Choose another folder with Data:Folder, move "
            + "these files away, or use a server of your own with ConnectionStrings:Default.";
    }

    private static string WhatIsIn(string folder)
    {
        var version = Path.Combine(folder, "PG_VERSION");
        return File.Exists(version)
            ? $"a PostgreSQL {File.ReadAllText(version).Trim()} database that this program did not create"
            : "files that this program did not put there";
    }
}
