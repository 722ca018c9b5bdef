using InterviewPrep.Authoring.Merging;

namespace InterviewPrep.Packs.Importing;

/// <summary>A part of an item that changes on its own.</summary>
/// <param name="Text">The value in a form that is equal exactly when the values are.</param>
/// <param name="Take">The first item with this field of the second.</param>
internal sealed record MergeField<T>(string Name, Func<T, string> Text, Func<T, T, T> Take)
{
    /// <summary>Settles a field changed on both sides, database first, where there is a natural answer.</summary>
    public Func<T, T, T>? Settle { get; init; }

    /// <summary>Its name in a <see cref="Packs.Questions.PlaceMap"/>.</summary>
    public string Part =>
        Name switch
        {
            "follow-ups" => "followUps",
            "sample answer" => "sampleAnswer",
            _ => Name,
        };

    /// <summary>The value for a person to read, one part a line.</summary>
    public string Readable(T item) =>
        Text(item).Replace('\u001e', '\n').Replace("\u001f", " · ", StringComparison.Ordinal);

    /// <summary>How the field falls into parts that are merged one by one; null where it is one thing.</summary>
    public MergePieces<T>? Pieces { get; init; }
}

/// <summary>The parts of a field, such as the lines of a text or the items of a list.</summary>
/// <param name="Of">Each part in a form that is equal exactly when the parts are.</param>
/// <param name="With">The first item with this field put together from parts of the others.</param>
internal sealed record MergePieces<T>(
    Func<T, IReadOnlyList<string>> Of,
    Func<T, IReadOnlyList<string>, IReadOnlyList<T>, T> With
)
{
    /// <summary>Whether no part may stand twice.</summary>
    public bool AreDistinct { get; init; }

    /// <summary>The first version with the changes of both, or null where they touch.</summary>
    public T? Merge(T origin, T theirs, T ours)
    {
        var merged = SequenceMerge.Merge(Of(origin), Of(theirs), Of(ours));
        return merged is null || (AreDistinct && merged.Distinct(StringComparer.Ordinal).Count() < merged.Count)
            ? default
            : With(theirs, merged, [theirs, ours]);
    }
}

/// <param name="Changed">Fields in which <paramref name="Value"/> differs from the database.</param>
/// <param name="Conflicts">Fields that both sides changed and that stay as the database has them.</param>
internal sealed record Merged<T>(T Value, IReadOnlyList<string> Changed, IReadOnlyList<string> Conflicts);

/// <summary>
/// Merges field by field the version last imported, the one in the database and the one in the pack: what changed on
/// one side only is taken, what changed on both is merged where it does not touch, and else left and reported.
/// </summary>
internal static class ThreeWay
{
    /// <param name="origin">The version last imported, or null where there was none.</param>
    public static Merged<T> Merge<T>(IReadOnlyList<MergeField<T>> fields, T? origin, T database, T pack, Take take)
        where T : class
    {
        var value = database;
        var changed = new List<string>();
        var conflicts = new List<string>();
        foreach (var field in fields)
        {
            var (before, theirs, ours) = (
                origin is null ? null : field.Text(origin),
                field.Text(database),
                field.Text(pack)
            );
            if (theirs == ours || before == ours)
            {
                continue;
            }

            if (before == theirs || take == Take.Pack)
            {
                value = field.Take(value, pack);
                changed.Add(field.Name);
            }
            else if (
                take == Take.Neither
                && origin is not null
                && field.Pieces?.Merge(origin, database, pack) is { } both
            )
            {
                value = field.Take(value, both);
                changed.Add(field.Name);
            }
            else if (take == Take.Neither && field.Settle is null)
            {
                conflicts.Add(field.Name);
            }
            else if (take == Take.Neither && field.Text(field.Settle!(database, pack)) != theirs)
            {
                value = field.Take(value, field.Settle(database, pack));
                changed.Add(field.Name);
            }
        }

        return new(value, changed, conflicts);
    }
}
