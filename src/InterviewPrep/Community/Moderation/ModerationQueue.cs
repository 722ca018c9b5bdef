using InterviewPrep.Data;
using InterviewPrep.Practice;
using Npgsql;

namespace InterviewPrep.Community.Moderation;

/// <summary>What waits for an editor, oldest first.</summary>
public sealed class ModerationQueue(AppDbContext db)
{
    /// <summary>Entries of a page.</summary>
    public const int PageSize = 20;

    /// <summary>One page of one kind, or of everything that waits.</summary>
    public async Task<WaitingPage> ReadAsync(WaitingKind? kind, WaitingPlace after, CancellationToken cancel)
    {
        var kinds = kind is { } one ? [one] : WaitingSql.Waiting;
        await using var batch = new SqlBatch(db)
            .With("at", after.At)
            .With("kind", $"{after.Kind}")
            .With("id", after.Id)
            .With("take", PageSize + 1)
            .With("most", WaitingPage.MostCounted + 1)
            .Add(WaitingSql.Page(kinds));
        foreach (var counted in Enum.GetValues<WaitingKind>())
        {
            batch.Add(WaitingSql.Count(counted));
        }

        await using var reader = await batch.ReadAsync(cancel);
        var entries = await reader.ListAsync(Row, cancel);
        var counts = new Dictionary<WaitingKind, int>();
        foreach (var counted in Enum.GetValues<WaitingKind>())
        {
            counts[counted] = (await reader.ListAsync(r => r.GetInt32(0), cancel)).Single();
        }

        var hasMore = entries.Count > PageSize;
        return new(hasMore ? entries[..^1] : entries, counts, hasMore);
    }

    private static WaitingEntry Row(NpgsqlDataReader row) =>
        new(
            new(row.GetFieldValue<DateTimeOffset>(2), Enum.Parse<WaitingKind>(row.GetString(0)), row.GetInt64(1)),
            new(row.GetString(3), row.GetString(4), row.GetBoolean(5)),
            row.IsDBNull(6) ? null : new(row.GetGuid(6), row.GetString(7)),
            row.IsDBNull(8) ? null : Answer(row),
            row.Text(17) is { } reason ? new(Enum.Parse<FlagReason>(reason), row.Text(18)) : null,
            row.Text(19) is { } company
                ? new(company, row.Text(20), row.Text(21), row.GetFieldValue<DateOnly>(22), row.GetBoolean(23))
                : null
        );

    private static WaitingAnswer Answer(NpgsqlDataReader row) =>
        new(
            row.GetInt64(8),
            new(row.GetGuid(9), row.GetString(10)),
            row.GetString(11),
            Enum.Parse<AnswerVisibility>(row.GetString(12)),
            row.GetInt32(13),
            row.GetFieldValue<DateTimeOffset>(14),
            row.Instant(15),
            row.Text(16)
        );
}
