using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs;

/// <summary>
/// Reads a pack and finds every fault that shows without a database and without rendering. Question files are read
/// one after the other, so that a large pack needs little memory.
/// </summary>
internal sealed class PackReader
{
    // Without a bound the readers would run thousands of files ahead of whoever looks at them.
    private const int ReadAhead = 64;

    private readonly PackFiles files;
    private readonly List<Problem> problems = [];
    private readonly SlugIndex slugs = new() { Images = new(StringComparer.Ordinal) };
    private readonly List<string> questions = [];
    private readonly List<string> guides = [];

    public PackReader(PackFiles files)
    {
        this.files = files;
        this.problems.AddRange(files.Problems);
        foreach (var path in files.Paths)
        {
            Sort(path);
        }

        slugs.Add(SlugSpace.Question, this.questions.Select(SlugOf));
        slugs.Add(SlugSpace.Guide, this.guides.Select(SlugOf));
        Lists = new ListsReader(files, slugs, this.problems).Read();
        if (Lists.IsPart)
        {
            slugs.Forget(SlugSpace.Question);
            slugs.Forget(SlugSpace.Guide);
        }
    }

    /// <summary>Everything at once; for packs that fit into memory.</summary>
    public static Pack Read(PackFiles files)
    {
        var reader = new PackReader(files);
        var read = new List<QuestionFile>();
        foreach (var question in reader.Questions())
        {
            reader.problems.AddRange(question.Log.Problems);
            if (question.File is not null)
            {
                read.Add(question.File);
            }
        }

        var readGuides = reader.Guides().ToList();
        reader.problems.AddRange(readGuides.SelectMany(g => g.Log.Problems));
        return new(
            reader.Lists,
            read,
            [.. readGuides.Select(g => g.File).OfType<GuideFile>()],
            Sorted(reader.problems)
        );
    }

    /// <summary>The header and the lists.</summary>
    public PackLists Lists { get; }

    /// <summary>What is wrong with the lists and with files as such; each question has a log of its own.</summary>
    public IReadOnlyList<Problem> Problems => this.problems;

    /// <summary>Question files, in byte order.</summary>
    public IReadOnlyList<string> QuestionPaths => this.questions;

    /// <summary>Guides, in byte order.</summary>
    public IReadOnlyList<string> GuidePaths => this.guides;

    /// <summary>Images, in byte order.</summary>
    public IReadOnlyCollection<string> ImagePaths => slugs.Images!;

    /// <summary>Question files as they are read, several at a time, in the order of their paths.</summary>
    public IEnumerable<ParsedQuestion> Questions() => Read(this.questions, Question);

    /// <summary>Guides in the same way.</summary>
    public IEnumerable<ParsedGuide> Guides() => Read(this.guides, Guide);

    public ParsedQuestion Question(string path)
    {
        var log = new FileLog(path);
        return QuestionFileReader.Read(this.files.Read(path, log) ?? [], slugs, log);
    }

    public ParsedGuide Guide(string path)
    {
        var log = new FileLog(path);
        return GuideFileReader.Read(this.files.Read(path, log) ?? [], slugs, log);
    }

    private static IEnumerable<T> Read<T>(IEnumerable<string> paths, Func<string, T> read) =>
        paths
            .Chunk(ReadAhead)
            .SelectMany(chunk => chunk.AsParallel().AsOrdered().WithDegreeOfParallelism(Degree).Select(read).ToList());

    public static List<Problem> Sorted(IEnumerable<Problem> problems) =>
        [
            .. problems
                .OrderBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line)
                .ThenBy(p => p.Column)
                .ThenBy(p => p.Message, StringComparer.Ordinal),
        ];

    private static int Degree => Math.Clamp(Environment.ProcessorCount, 1, 4);

    private static string SlugOf(string path) => Path.GetFileNameWithoutExtension(path);

    private void Sort(string path)
    {
        var folder = path.Split('/')[0];
        if (folder == path)
        {
            SortTop(path);
        }
        else if (folder is "questions" or "guides")
        {
            SortText(path, folder);
        }
        else if (folder == "images")
        {
            var log = new FileLog(path);
            if (this.files.Read(path, log) is { } bytes)
            {
                PackImages.Check(path, bytes, log);
            }

            this.problems.AddRange(log.Problems);
            slugs.Images!.Add(path);
        }
        else
        {
            Report(path, $"“{folder}/” is no folder of a pack: the folders are questions, images and guides.");
        }
    }

    private void SortTop(string path)
    {
        var names = ListSchema.Lists.Append(ListSchema.Header).Select(s => s.File).ToList();
        var isForPeople = path.EndsWith(".md", StringComparison.Ordinal) || Path.GetExtension(path) is "" or ".txt";
        if (!isForPeople && !names.Contains(path, StringComparer.Ordinal))
        {
            Report(path, $"“{path}” is no file of a pack.{Nearest.Hint(path, names)} Rename or remove it.");
        }
    }

    private void SortText(string path, string folder)
    {
        var what = folder[..^1];
        var name = path[(folder.Length + 1)..];
        if (PackPrograms.SuffixOf(path) is { } suffix)
        {
            if (!this.files.Has(path[..^suffix.Length] + ".md"))
            {
                Report(
                    path,
                    $"There is no {what} beside this {PackPrograms.WordFor(suffix)}: add {path[..^suffix.Length]}.md or remove it."
                );
            }
        }
        else if (name.Contains('/', StringComparison.Ordinal) || !name.EndsWith(".md", StringComparison.Ordinal))
        {
            Report(path, $"A {what} is a file “{folder}/<slug>.md” without folders below: move or remove this file.");
        }
        else if (!YamlValues.IsSlug(SlugOf(path)))
        {
            Report(
                path,
                $"The file name “{YamlFields.Short(name)}” is not a slug: use lower-case letters, digits and single hyphens, at most {YamlValues.MaxSlug}."
            );
        }
        else
        {
            (folder == "guides" ? this.guides : this.questions).Add(path);
        }
    }

    private void Report(string path, string message) => this.problems.Add(new(path, 1, 1, message, Severity.Error));
}
