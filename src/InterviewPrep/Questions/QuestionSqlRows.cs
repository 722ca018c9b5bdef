using InterviewPrep.Access;
using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Questions;

/// <summary>Maps the rows of <see cref="QuestionSql"/>.</summary>
internal static class QuestionSqlRows
{
    public static QuestionFacts Facts(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetInt32(0),
            Slug = row.GetString(1),
            Title = row.GetString(2),
            Description = row.GetString(3),
            Category = Name(row, 4),
            Role = NamedAt(row, 6),
            Round = NamedAt(row, 8),
            Company = row.Text(10) is { } slug ? new NamedCompany(slug, row.GetString(11), row.Text(12)) : null,
            Difficulty = DifficultyAt(row, 13),
            Access = Enum.Parse<AccessLevel>(row.GetString(14)),
            UpdatedOn = row.GetFieldValue<DateOnly>(15),
            PublishedAt = row.GetFieldValue<DateTimeOffset>(16),
            Minutes = row.Number(17),
            OverviewHtml = row.Text(18),
            PromptHtml = row.GetString(19),
            ContextHtml = row.Text(20),
            ExpectationsHtml = row.GetFieldValue<string[]>(21),
            ApproachHtml = row.GetFieldValue<string[]>(22),
            HasMathematics = row.GetBoolean(23),
            Tally = new QuestionTally(row.GetInt32(24), row.GetInt32(25), row.GetInt32(26), row.GetInt32(27)),
        };

    public static Named Name(NpgsqlDataReader row) => Name(row, 0);

    public static Named Name(NpgsqlDataReader row, int column) => new(row.GetString(column), row.GetString(column + 1));

    public static FollowUpFacts FollowUp(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetBoolean(3));

    public static SectionFacts Section(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt32(3));

    public static AskedFacts Asked(NpgsqlDataReader row) =>
        new(Name(row), row.GetString(2), row.GetFieldValue<DateOnly>(3));

    public static AskedCount Report(NpgsqlDataReader row) =>
        new(Name(row), row.GetInt32(2), row.GetFieldValue<DateOnly>(3));

    public static RelatedRow Related(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.Text(3), DifficultyAt(row, 4), StateAt(row, 5));

    /// <summary>What this reader did with a related question, by its id.</summary>
    public static KeyValuePair<int, ReaderState> State(NpgsqlDataReader row) => new(row.GetInt32(0), StateAt(row, 1));

    public static PublicAnswer Answer(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetFieldValue<DateTimeOffset>(3),
            row.GetInt32(4),
            row.GetInt16(5),
            row.GetBoolean(6)
        );

    private static ReaderState StateAt(NpgsqlDataReader row, int column) =>
        row.GetBoolean(column) ? ReaderState.Solved
        : row.GetBoolean(column + 1) ? ReaderState.Attempted
        : ReaderState.New;

    private static Named? NamedAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Name(row, column);

    private static Difficulty? DifficultyAt(NpgsqlDataReader row, int column) =>
        row.Text(column) is { } text ? Enum.Parse<Difficulty>(text) : null;
}
