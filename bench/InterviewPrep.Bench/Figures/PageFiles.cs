using InterviewPrep.Access;
using InterviewPrep.Bench.Seeding;

namespace InterviewPrep.Bench.Figures;

/// <summary>Files with the paths that the load asks for, one a line.</summary>
internal sealed class PageFiles(string folder)
{
    public string Open { get; } = Write(folder, "open.txt", AccessLevel.Free, "");

    /// <summary>A query key that the page does not know is never answered from the cache.</summary>
    public string OpenUncached { get; } = Write(folder, "open-uncached.txt", AccessLevel.Free, "?fresh=1");

    public string Sealed { get; } = Write(folder, "sealed.txt", AccessLevel.Pro, "");

    public string OpenGuide { get; } = Write(folder, "open-guide.txt", [GuideSeed.Path(AccessLevel.Free)]);

    public string SealedGuide { get; } = Write(folder, "sealed-guide.txt", [GuideSeed.Path(AccessLevel.Pro)]);

    private static string Write(string folder, string name, AccessLevel access, string query) =>
        Write(
            folder,
            name,
            Enumerable.Range(0, QuestionSeed.Count).Select(number => QuestionSeed.Path(access, number) + query)
        );

    private static string Write(string folder, string name, IEnumerable<string> paths)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllLines(file, paths);
        return file;
    }
}
