using InterviewPrep.Data;
using InterviewPrep.Rendering;
using Npgsql;

namespace InterviewPrep.Practice;

/// <summary>The statements behind <see cref="OwnState"/>; they expect <c>@slug</c> and <c>@member</c>.</summary>
internal static class OwnStateSql
{
    private static readonly string Marks = $"""
        select coalesce(v.value, 0), b.at is not null, s.at, n.markdown,
            {StoredHtml.Sql("n")}, n.version
        from questions q
        left join question_votes v on v.question_id = q.id and v.member_id = @member
        left join bookmarks b on b.question_id = q.id and b.member_id = @member
        left join solves s on s.question_id = q.id and s.member_id = @member
        left join notes n on n.question_id = q.id and n.member_id = @member
        where q.slug = @slug
        """;

    private static readonly string Answers = $"""
        select coalesce(a.follow_up_id, 0), a.id, a.markdown, {StoredHtml.Sql("a")},
            a.visibility, a.revision_number, a.submitted_at, a.revised_at, a.hidden_at is not null,
            coalesce(a.hidden_reason, ''), a.waits_since is not null
        from answers a join questions q on q.id = a.question_id
        where q.slug = @slug and a.member_id = @member
        """;

    private const string Drafts = """
        select coalesce(d.follow_up_id, 0), d.markdown, d.number
        from drafts d join questions q on q.id = d.question_id
        where q.slug = @slug and d.member_id = @member
        """;

    public static SqlBatch AddOwnState(this SqlBatch batch) => batch.Add(Marks).Add(Answers).Add(Drafts);

    public static async Task<OwnState> OwnStateAsync(this NpgsqlDataReader reader, CancellationToken cancel)
    {
        var marks = await reader.ListAsync(ReadMarks, cancel);
        var answers = await reader.ListAsync(r => (r.GetInt32(0), ReadAnswer(r)), cancel);
        var drafts = await reader.ListAsync(r => (r.GetInt32(0), new OwnDraft(r.GetString(1), r.GetInt32(2))), cancel);
        return marks.Single() with
        {
            Answers = answers.ToDictionary(a => a.Item1, a => a.Item2),
            Drafts = drafts.ToDictionary(d => d.Item1, d => d.Item2),
        };
    }

    private static OwnState ReadMarks(NpgsqlDataReader row) =>
        new()
        {
            Vote = row.GetInt16(0),
            IsBookmarked = row.GetBoolean(1),
            SolvedAt = row.Instant(2),
            Note = row.Text(3) is { } note ? new OwnNote(note, row.GetString(4), row.GetInt32(5)) : null,
        };

    private static OwnAnswer ReadAnswer(NpgsqlDataReader row) =>
        new(
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            Enum.Parse<AnswerVisibility>(row.GetString(4)),
            row.GetInt32(5),
            row.GetFieldValue<DateTimeOffset>(6),
            row.GetFieldValue<DateTimeOffset>(7),
            row.GetBoolean(8) ? new(row.GetString(9), row.GetBoolean(10)) : null
        );
}
