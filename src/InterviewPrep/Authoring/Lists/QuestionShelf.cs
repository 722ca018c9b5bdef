using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Npgsql;

namespace InterviewPrep.Authoring.Lists;

/// <summary>All questions, whatever their status, for those who edit them. Has no locked text.</summary>
public sealed class QuestionShelf(AppDbContext db)
{
    private const string Details = """
        select q.id, q.slug, q.title, q.status, q.held_status is not null, q.publish_at, q.access, g.name, y.name, q.updated_on,
            (select count(*)::int from lint_findings f where f.question_id = q.id),
            (select count(*)::int from flags f where f.question_id = q.id and f.resolved_at is null)
        from page
        join questions q on q.id = page.id
        join categories g on g.id = q.category_id
        left join companies y on y.id = q.company_id
        order by page.place
        """;

    private static readonly ShelfSource Source = new(
        "questions",
        "select k.question_id from question_topics k join topics t on t.id = k.topic_id where t.slug = @topic",
        "select f.question_id from lint_findings f",
        "select f.question_id from flags f where f.resolved_at is null",
        Details
    );

    /// <summary>One page; without rows where the one that bounds it is gone.</summary>
    public Task<Shelf<ShelfRow>> ReadAsync(ShelfQuery query, CancellationToken cancel) =>
        ShelfPage.ReadAsync(db, Source, query, Row, cancel);

    private static ShelfRow Row(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            row.GetString(2),
            Enum.Parse<PublicationStatus>(row.GetString(3)),
            row.GetBoolean(4),
            row.Instant(5),
            Enum.Parse<AccessLevel>(row.GetString(6)),
            row.GetString(7),
            row.Text(8),
            row.GetFieldValue<DateOnly>(9),
            row.GetInt32(10),
            row.GetInt32(11)
        );
}
