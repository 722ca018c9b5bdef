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
    private const string Checks = ".check.mjs";

    // Without a bound the readers would run thousands of files ahead of whoever looks at them.
    private const int ReadAhead = 64;

    private readonly PackFiles files;
    private readonly List<Problem> problems = [];
    private readonly SlugIndex slugs = new() { Images = new(StringComparer.Ordinal) };
    private readonly List<string> questions = [];

    public PackReader(PackFiles files)
    {
        this.files = files;
        this.problems.AddRange(files.Problems);
        foreach (var path in files.Paths)
        {
            Sort(path);
        }

        slugs.Add(SlugSpace.Question, this.questions.Select(SlugOf));
        Lists = new ListsReader(files, slugs, this.problems).Read();
        if (Lists.IsPart)
        {
            slugs.Forget(SlugSpace.Question);
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

        return new(reader.Lists, read, Sorted(reader.problems));
    }

    /// <summary>The header and the lists.</summary>
    public PackLists Lists { get; }

    /// <summary>What is wrong with the lists and with files as such; each question has a log of its own.</summary>
    public IReadOnlyList<Problem> Problems => this.problems;

    /// <summary>Question files, in byte order.</summary>
    public IReadOnlyList<string> QuestionPaths => this.questions;

    /// <summary>Images, in byte order.</summary>
    public IReadOnlyCollection<string> ImagePaths => slugs.Images!;

    /// <summary>Question files as they are read, several at a time, in the order of their paths.</summary>
    public IEnumerable<ParsedQuestion> Questions() =>
        this
            .questions.Chunk(ReadAhead)
            .SelectMany(paths =>
                paths.AsParallel().AsOrdered().WithDegreeOfParallelism(Degree).Select(Question).ToList()
            );

    public ParsedQuestion Question(string path)
    {
        var log = new FileLog(path);
        return QuestionFileReader.Read(this.files.Read(path, log) ?? [], slugs, log);
    }

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
        else if (folder == "questions")
        {
            SortQuestion(path);
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
        else if (folder == "guides")
        {
            Report(path, "This version does not read guides: the file is left out of the import.", Severity.Finding);
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

    private void SortQuestion(string path)
    {
        var name = path["questions/".Length..];
        if (name.EndsWith(Checks, StringComparison.Ordinal))
        {
            var question = path[..^Checks.Length] + ".md";
            if (!this.files.Has(question))
            {
                Report(path, $"There is no question beside this check: add {question} or remove the check.");
            }
        }
        else if (name.Contains('/', StringComparison.Ordinal) || !name.EndsWith(".md", StringComparison.Ordinal))
        {
            Report(path, "A question is a file “questions/<slug>.md” without folders below: move or remove this file.");
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
            this.questions.Add(path);
        }
    }

    private void Report(string path, string message, Severity severity = Severity.Error) =>
        this.problems.Add(new(path, 1, 1, message, severity));
}
