using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Packs.Importing;

/// <summary>Entries that content outside of the pack still needs, so that they stay although the pack dropped them.</summary>
/// <param name="mine">Slugs of the questions and guides that the pack has or had.</param>
internal sealed class KeptEntries(Sql sql, string[] mine)
{
    private const string Foreign = "q.status <> 'Archived' and q.slug <> all($1)";

    public async Task<IReadOnlySet<string>> OfAsync(ListSchema schema, ListFile pack)
    {
        if (schema.Space is not { } space)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        object[] values = space == SlugSpace.Topic ? [mine, pack.Items.Select(schema.KeyOf).ToArray()] : [mine];
        var slugs = await sql.ListAsync(
            $"select slug from {SlugIds.TableOf(space)} where id in ({Used(space)})",
            r => r.GetString(0),
            values
        );
        return slugs.ToHashSet(StringComparer.Ordinal);
    }

    private static string Used(SlugSpace space) =>
        space switch
        {
            SlugSpace.Topic =>
                $"select t.topic_id from question_topics t join questions q on q.id = t.question_id where {Foreign} "
                    + $"union select t.topic_id from guide_topics t join guides q on q.id = t.guide_id where {Foreign} "
                    + "union select parent_id from topics where archived_at is null and slug <> all($2)",
            SlugSpace.Company => $"select q.company_id from questions q where {Foreign} union "
                + $"select a.company_id from asked_reports a join questions q on q.id = a.question_id where {Foreign}",
            SlugSpace.Category => $"select q.category_id from questions q where {Foreign} union "
                + $"select q.category_id from guides q where {Foreign}",
            _ => $"select q.{SlugIndex.Word(space)}_id from questions q where {Foreign}",
        };
}
