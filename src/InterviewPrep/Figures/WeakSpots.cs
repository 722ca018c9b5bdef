using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Figures;

/// <summary>The questions and guides that most want an editor. Has no locked text.</summary>
public sealed class WeakSpots(AppDbContext db, TimeProvider clock)
{
    private const string Reported = """
        select q.slug, q.title, count(*)::int, q.updated_on from flags f join questions q on q.id = f.question_id
        where f.resolved_at is null and f.answer_id is null group by q.id order by count(*) desc, q.id limit 5
        """;

    private const string Stale = """
        select slug, title, 0, updated_on from questions
        where status = 'Published' and updated_on < @year order by updated_on, id limit 5
        """;

    // Oldest first among equals: what was published yesterday has had no time to be answered.
    private const string Unanswered = """
        select q.slug, q.title, c.answers, q.updated_on from question_counts c join questions q on q.id = c.question_id
        where q.status = 'Published' order by c.answers, c.question_id limit 5
        """;

    private const string Unfinished = """
        select q.slug, q.title, count(*)::int, q.updated_on from lint_findings f join questions q on q.id = f.question_id
        where q.status = 'Draft' group by q.id order by count(*) desc, q.id limit 5
        """;

    private const string StaleGuides = """
        select slug, title, 0, updated_on from guides
        where status = 'Published' and updated_on < @year order by updated_on, id limit 5
        """;

    private const string UnfinishedGuides = """
        select g.slug, g.title, count(*)::int, g.updated_on from guide_findings f join guides g on g.id = f.guide_id
        where g.status = 'Draft' group by g.id order by count(*) desc, g.id limit 5
        """;

    public async Task<Weakness> ReadAsync(CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var batch = new SqlBatch(db)
            .With("year", today.AddYears(-1))
            .Add(Reported)
            .Add(Stale)
            .Add(Unanswered)
            .Add(Unfinished)
            .Add(StaleGuides)
            .Add(UnfinishedGuides);
        await using var reader = await batch.ReadAsync(cancel);
        return new(
            await reader.ListAsync(Row, cancel),
            await reader.ListAsync(Row, cancel),
            await reader.ListAsync(Row, cancel),
            await reader.ListAsync(Row, cancel),
            await reader.ListAsync(Row, cancel),
            await reader.ListAsync(Row, cancel)
        );
    }

    private static WeakItem Row(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetFieldValue<DateOnly>(3));
}

/// <summary>At most five of each kind, the worst first: questions, unless guides are said.</summary>
/// <param name="Reported">With open reports of readers, which the number counts.</param>
/// <param name="Stale">Published, and not updated for a year.</param>
/// <param name="Unanswered">Published, with the fewest submitted answers, which the number counts.</param>
/// <param name="Unfinished">Drafts with findings of the linter, which the number counts.</param>
/// <param name="StaleGuides">As <paramref name="Stale"/>.</param>
/// <param name="UnfinishedGuides">As <paramref name="Unfinished"/>.</param>
public sealed record Weakness(
    IReadOnlyList<WeakItem> Reported,
    IReadOnlyList<WeakItem> Stale,
    IReadOnlyList<WeakItem> Unanswered,
    IReadOnlyList<WeakItem> Unfinished,
    IReadOnlyList<WeakItem> StaleGuides,
    IReadOnlyList<WeakItem> UnfinishedGuides
);

public sealed record WeakItem(string Slug, string Title, int Number, DateOnly UpdatedOn);
