namespace InterviewPrep.Data.Embedded;

/// <summary>Writes small files so that they are complete or absent, whatever happens to the process or the disk.</summary>
internal static class WholeFile
{
    /// <summary>What the name of a file ends with until it is complete.</summary>
    public const string Unfinished = ".new";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>For passwords: nobody but the owner ever sees a byte.</summary>
    public static void WriteSecret(string path, string text) => Write(path, text, OwnerOnly);

    /// <summary>Leaves a file alone that says the same already, so that a full disk does not stand in the way.</summary>
    public static void WritePlain(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Write(path, text, Everybody);
        }
    }

    // As root we write into folders of an ordinary account: CreateNew follows no link that it may have laid there.
    private static void Write(string path, string text, UnixFileMode mode)
    {
        var unfinished = path + Unfinished;
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(stream.SafeFileHandle, mode);
            }
        }
        File.Move(unfinished, path, overwrite: true);
    }
}
