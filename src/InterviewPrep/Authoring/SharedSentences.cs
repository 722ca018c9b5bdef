using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Authoring;

/// <summary>A sentence as two texts are compared by it.</summary>
/// <param name="Hash">The first eight bytes of the SHA-256 of its words.</param>
/// <param name="At">Where it begins in its part.</param>
internal sealed record HashedSentence(long Hash, string Part, Place At);

/// <summary>
/// Finds sentences of eight words or more that two questions or guides have in common. It keeps a hash of each sentence, not
/// its text, so that a pack of any size fits.
/// </summary>
internal sealed class SharedSentences
{
    private const int FewestWords = 8;

    // So many remarks show that two files are copies; more would say nothing new.
    private const int MostRemarks = 5;

    private readonly Dictionary<long, Occurrence> first = [];
    private readonly Dictionary<string, List<Problem>> remarks = new(StringComparer.Ordinal);

    /// <summary>What was found so far, by path.</summary>
    public IReadOnlyList<Problem> Of(string path) => this.remarks.GetValueOrDefault(path, []);

    public void Add(string path, IEnumerable<ProsePiece> pieces, PlaceMap places)
    {
        foreach (var sentence in Of(pieces))
        {
            Add(sentence.Hash, new(path, places.Inside(sentence.Part, sentence.At.Line, sentence.At.Column)));
        }
    }

    /// <summary>The sentences of a question that are long enough to be its own.</summary>
    public static IEnumerable<HashedSentence> Of(QuestionFile file) => Of(file.Pieces());

    /// <summary>The same of any prose.</summary>
    public static IEnumerable<HashedSentence> Of(IEnumerable<ProsePiece> pieces) =>
        from piece in pieces
        from sentence in Sentence.Cut(piece.Markdown)
        where sentence.Words.Count >= FewestWords
        select new HashedSentence(Hash(sentence.Words), piece.Part, PackText.PlaceOf(piece.Markdown, sentence.Offset));

    private void Add(long hash, Occurrence here)
    {
        if (first.TryAdd(hash, here) || first[hash].Path == here.Path)
        {
            return;
        }

        Remark(here, first[hash]);
        Remark(first[hash], here);
    }

    private void Remark(Occurrence here, Occurrence other)
    {
        var known = CollectionsMarshal.GetValueRefOrAddDefault(remarks, here.Path, out _) ??= [];
        if (known.Count < MostRemarks && !known.Exists(r => r.Line == here.At.Line && r.Column == here.At.Column))
        {
            known.Add(
                new(
                    here.Path,
                    here.At.Line,
                    here.At.Column,
                    $"This sentence also stands in {other.Path}, line {other.At.Line}: say it in this {WhatIs(here.Path)}'s own words.",
                    Severity.Finding
                )
            );
        }
    }

    private static string WhatIs(string path) =>
        path.StartsWith("guides/", StringComparison.Ordinal) ? "guide" : "question";

    private static long Hash(IReadOnlyList<string> words) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));

    private sealed record Occurrence(string Path, Place At);
}
