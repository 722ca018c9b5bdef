namespace InterviewPrep.Packs;

/// <summary>Compares the figures that a program drew with those of the pack.</summary>
internal static class PackFigures
{
    /// <returns>A sentence that says what differs, or null.</returns>
    public static async Task<string?> CompareAsync(
        string folder,
        string path,
        DirectoryInfo drawn,
        CancellationToken cancel
    )
    {
        var slug = Path.GetFileName(path)[..^PackPrograms.Figures.Length];
        var figures = drawn.GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        if (figures.Count == 0)
        {
            return "The program drew nothing into the folder that is its argument: let it write its figures there.";
        }

        foreach (var figure in figures)
        {
            if (!figure.Name.StartsWith(slug + '-', StringComparison.Ordinal))
            {
                return $"The program drew {figure.Name}: begin the name with “{slug}-”, so that figures of two texts stay apart.";
            }

            var kept = new FileInfo(Path.Combine(folder, "images", figure.Name));
            if (!kept.Exists)
            {
                return $"images/{figure.Name} is not in the pack: run the program with the folder images and add it.";
            }

            var bytes = await File.ReadAllBytesAsync(figure.FullName, cancel);
            var expected = await File.ReadAllBytesAsync(kept.FullName, cancel);
            if (!bytes.AsSpan().SequenceEqual(expected))
            {
                return $"images/{figure.Name} is not what the program draws: run it with the folder images, or mend it.";
            }
        }

        return null;
    }
}
