using DiffPlex;
using DiffPlex.Chunkers;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>What changed between two texts, word by word.</summary>
public static class WordChanges
{
    /// <summary>Pieces of both texts together; comparing more takes seconds, so they are shown one after the other.</summary>
    public const int MostPieces = 16_000;

    /// <summary>Runs of words that were kept, removed or added, in reading order.</summary>
    public static IReadOnlyList<ChangedWords> Between(string before, string after)
    {
        var differ = new Differ();
        var words = new WordChunker();
        var (old, recent) = (words.Chunk(before), words.Chunk(after));
        if (old.Count + recent.Count > MostPieces)
        {
            return [new("removed", before), new("added", after)];
        }

        var diff = differ.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, words);
        var changes = new List<ChangedWords>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(changes, "same", diff.PiecesOld, at, block.DeleteStartA);
            Add(changes, "removed", diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(changes, "added", diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(changes, "same", diff.PiecesOld, at, diff.PiecesOld.Count);
        return changes;
    }

    private static void Add(List<ChangedWords> changes, string kind, IReadOnlyList<string> pieces, int from, int to)
    {
        if (to > from)
        {
            changes.Add(new(kind, string.Concat(pieces.Skip(from).Take(to - from))));
        }
    }
}

/// <summary>Some words in a row that were added, removed or kept.</summary>
public sealed record ChangedWords(string Kind, string Text);
