namespace InterviewPrep.Packs.Importing;

/// <summary>A part of an item that changes on its own.</summary>
/// <param name="Text">The value in a form that is equal exactly when the values are.</param>
/// <param name="Take">The first item with this field of the second.</param>
internal sealed record MergeField<T>(string Name, Func<T, string> Text, Func<T, T, T> Take)
{
    /// <summary>Settles a field changed on both sides, database first, where there is a natural answer.</summary>
    public Func<T, T, T>? Settle { get; init; }
}

/// <param name="Changed">Fields in which <paramref name="Value"/> differs from the database.</param>
/// <param name="Conflicts">Fields that both sides changed and that stay as the database has them.</param>
internal sealed record Merged<T>(T Value, IReadOnlyList<string> Changed, IReadOnlyList<string> Conflicts);

/// <summary>
/// Merges field by field the version last imported, the one in the database and the one in the pack: what changed on
/// one side only is taken, what changed on both is left and reported.
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
