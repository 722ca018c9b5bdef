using System.Security.Cryptography;
using InterviewPrep.Authoring;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>Reads and lints a whole pack, keeping of each text only what the import needs to know about it.</summary>
internal sealed class PackScan
{
    private readonly SharedSentences sentences = new();
    private readonly LintVocabulary vocabulary;
    private readonly Dictionary<string, Scanned> texts = new(StringComparer.Ordinal);
    private readonly Companions companions = new();

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

        foreach (var guide in scan.Reader.Guides())
        {
            cancel.ThrowIfCancellationRequested();
            scan.Add(guide);
        }

        return scan;
    }

    public PackFiles Files { get; }

    public PackReader Reader { get; }

    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);

    public IEnumerable<Problem> Problems =>
        Reader
            .Problems.Concat(Reader.Lists.IsPart ? [] : companions.Problems())
            .Concat(texts.SelectMany(q => q.Value.Problems.Concat(sentences.Of(q.Key))));

    /// <summary>Whether a file read again is the one that was scanned.</summary>
    public bool IsAsScanned(string path, byte[] bytes) => HashOf(path).AsSpan().SequenceEqual(SHA256.HashData(bytes));

    /// <summary>The SHA-256 of a file as it was when it was scanned.</summary>
    public byte[] HashOf(string path) => texts[path].Sha256;

    /// <summary>What keeps a question or guide from being published.</summary>
    public List<Problem> FindingsOf(string path) =>
        PackReader.Sorted(texts[path].Problems.Where(p => p.Severity == Severity.Finding).Concat(sentences.Of(path)));

    private void Add(ParsedQuestion question)
    {
        if (question.File is { } file)
        {
            Note(Lint.Check(file, vocabulary), question.Places, question.Log);
            sentences.Add(question.Path, file.Pieces(), question.Places);
        }

        Add(question.Path, question.Bytes, question.Log);
    }

    private void Add(ParsedGuide guide)
    {
        if (guide.File is { } file)
        {
            Note(GuideLint.Check(file, vocabulary), guide.Places, guide.Log);
            sentences.Add(guide.Path, file.Pieces(), guide.Places);
            companions.Add(guide);
        }

        Add(guide.Path, guide.Bytes, guide.Log);
    }

    private void Add(string path, byte[] bytes, FileLog log) =>
        texts[path] = new(SHA256.HashData(bytes), [.. log.Problems]);

    private static void Note(IEnumerable<LintRemark> remarks, PlaceMap places, FileLog log)
    {
        foreach (var remark in remarks)
        {
            // What is there and wrong was reported as an error and is not missing too.
            if (!remark.IsAbsence)
            {
                log.Finding(places[remark.Part], remark.Message);
            }
            else if (!places.Has(remark.Part))
            {
                log.Finding(places["title"], remark.Message);
            }
        }
    }

    private sealed record Scanned(byte[] Sha256, IReadOnlyList<Problem> Problems);
}
