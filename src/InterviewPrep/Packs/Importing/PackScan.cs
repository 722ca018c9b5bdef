using System.Security.Cryptography;
using InterviewPrep.Authoring;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>Reads and lints a whole pack, keeping of each question only what the import needs to know about it.</summary>
internal sealed class PackScan
{
    private readonly SharedSentences sentences = new();
    private readonly LintVocabulary vocabulary;
    private readonly Dictionary<string, Scanned> questions = new(StringComparer.Ordinal);

    private PackScan(PackFiles files)
    {
        Files = files;
        Reader = new(files);
        vocabulary = new(
            Reader
                .Lists.Items(ListSchema.Topics)
                .Select(t => (t.Text("slug") ?? "", t.Text("name") ?? "", t.Texts("aliases"))),
            [.. Reader.Lists.Items(ListSchema.Companies).Select(c => c.Text("name")).OfType<string>()]
        );
    }

    public static PackScan Run(PackFiles files, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var scan = new PackScan(files);
        var done = 0;
        foreach (var question in scan.Reader.Questions())
        {
            cancel.ThrowIfCancellationRequested();
            scan.Add(question);
            progress?.Report(new("Reading", ++done, scan.Reader.QuestionPaths.Count));
        }

        return scan;
    }

    public PackFiles Files { get; }

    public PackReader Reader { get; }

    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);

    public IEnumerable<Problem> Problems =>
        Reader.Problems.Concat(questions.SelectMany(q => q.Value.Problems.Concat(sentences.Of(q.Key))));

    /// <summary>Whether a file read again is the one that was scanned.</summary>
    public bool IsAsScanned(ParsedQuestion question) =>
        HashOf(question.Path).AsSpan().SequenceEqual(SHA256.HashData(question.Bytes));

    /// <summary>The SHA-256 of a question file as it was when it was scanned.</summary>
    public byte[] HashOf(string path) => questions[path].Sha256;

    /// <summary>What keeps a question from being published.</summary>
    public List<Problem> FindingsOf(string path) =>
        PackReader.Sorted(
            questions[path].Problems.Where(p => p.Severity == Severity.Finding).Concat(sentences.Of(path))
        );

    private void Add(ParsedQuestion question)
    {
        var (path, log) = (question.Path, question.Log);
        if (question.File is { } file)
        {
            foreach (var remark in Lint.Check(file, vocabulary))
            {
                // What is there and wrong was reported as an error and is not missing too.
                if (!remark.IsAbsence)
                {
                    log.Finding(question.Places[remark.Part], remark.Message);
                }
                else if (!question.Places.Has(remark.Part))
                {
                    log.Finding(question.Places["title"], remark.Message);
                }
            }

            sentences.Add(path, file, question.Places);
        }

        questions[path] = new(SHA256.HashData(question.Bytes), [.. log.Problems]);
    }

    private sealed record Scanned(byte[] Sha256, IReadOnlyList<Problem> Problems);
}
