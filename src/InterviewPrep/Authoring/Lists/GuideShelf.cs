using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Npgsql;

namespace InterviewPrep.Authoring.Lists;

/// <summary>All guides, whatever their status, for those who edit them. Has no locked text.</summary>
public sealed class GuideShelf(AppDbContext db)
{
    private const string Details = """
        select q.id, q.slug, q.title, q.status, q.held_status is not null, q.publish_at, q.access, g.name, q.updated_on,
            q.section_count, q.question_count, q.quiz_count, q.minutes,
            (select count(*)::int from guide_findings f where f.guide_id = q.id)
        from page
        join guides q on q.id = page.id
        left join categories g on g.id = q.category_id
        order by page.place
        """;

    // Readers report questions and answers only.
    private static readonly ShelfSource Source = new(
        "guides",
        "select k.guide_id from guide_topics k join topics t on t.id = k.topic_id where t.slug = @topic",
        "select f.guide_id from guide_findings f",
        "select null::int where false",
        Details
    );

    /// <summary>One page; without rows where the one that bounds it is gone.</summary>
    public Task<Shelf<GuideShelfRow>> ReadAsync(ShelfQuery query, CancellationToken cancel) =>
        ShelfPage.ReadAsync(db, Source, query, Row, cancel);

    private static GuideShelfRow Row(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            row.GetString(2),
            Enum.Parse<PublicationStatus>(row.GetString(3)),
            row.GetBoolean(4),
            row.Instant(5),
            Enum.Parse<AccessLevel>(row.GetString(6)),
            row.Text(7),
            row.GetFieldValue<DateOnly>(8),
            row.GetInt32(9),
            row.GetInt32(10),
            row.GetInt32(11),
            row.GetInt32(12),
            row.GetInt32(13)
        );
}

/// <summary>A guide on the shelf.</summary>
/// <param name="IsHeld">Whether findings keep it a draft.</param>
/// <param name="PublishAt">When it becomes public, where it is scheduled.</param>
/// <param name="Category">Null in a draft without one.</param>
/// <param name="Minutes">To read it.</param>
/// <param name="Findings">How many the linter has.</param>
public sealed record GuideShelfRow(
    int Id,
    string Slug,
    string Title,
    PublicationStatus Status,
    bool IsHeld,
    DateTimeOffset? PublishAt,
    AccessLevel Access,
    string? Category,
    DateOnly UpdatedOn,
    int Sections,
    int Questions,
    int QuizItems,
    int Minutes,
    int Findings
);
