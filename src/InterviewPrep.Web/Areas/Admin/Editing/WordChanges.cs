using System.Text.RegularExpressions;
using DiffPlex;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>What changed between two texts, word by word.</summary>
public static partial class WordChanges
{
    /// <summary>Words, spaces and signs of both texts together; comparing more takes seconds, so they are shown one after the other.</summary>
    public const int MostPieces = 16_000;

    /// <summary>Runs of words that were kept, removed or added, in reading order.</summary>
    public static IReadOnlyList<ChangedWords> Between(string before, string after)
    {
        if (Pieces(before).Length + Pieces(after).Length > MostPieces)
        {
            return [new("removed", before), new("added", after)];
        }

        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Pieces);
        var changes = new List<ChangedWords>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(changes, "same", diff.PiecesOld, at, block.DeleteStartA);
            Add(changes, "removed", diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(changes, "added", diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(changes, "same", diff.PiecesOld, at, diff.PiecesOld.Length);
        return changes;
    }

    private static string[] Pieces(string text) => [.. Piece().Matches(text).Select(m => m.Value)];

    private static void Add(List<ChangedWords> changes, string kind, string[] pieces, int from, int to)
    {
        if (to > from)
        {
            changes.Add(new(kind, string.Concat(pieces[from..to])));
        }
    }

    [GeneratedRegex(@"\s+|\w+|[^\w\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Piece();
}

/// <summary>Some words in a row that were added, removed or kept.</summary>
public sealed record ChangedWords(string Kind, string Text);
