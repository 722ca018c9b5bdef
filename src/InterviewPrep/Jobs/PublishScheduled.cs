using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Jobs;

/// <summary>
/// Every minute: publishes the scheduled questions and guides whose time has come on the database's clock, with their search
/// documents and the signal to caches in one transaction. Readers' queries ask for the status and never for a date.
/// </summary>
public sealed partial class PublishScheduled(
    AppDbContext db,
    JobQueue queue,
    TimeProvider clock,
    ILogger<PublishScheduled> logger
) : IJobHandler
{
    public const string Kind = "publish-scheduled";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private const string Due = """
        select slug from questions where status = 'Scheduled' and publish_at <= now() order by id for update
        """;

    // Once published, the day stays: a question that comes back is not new.
    private const string Publish = """
        update questions set status = 'Published', publish_at = null, published_at = coalesce(published_at, now())
        where slug = any($1)
        returning id
        """;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        await queue.AddOnceAsync(Kind, Every, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var sql = new Sql(connection, cancel);
        // An import writes what it read: while one runs, the questions wait for the next minute.
        if (!await sql.OneAsync<bool>("select pg_try_advisory_xact_lock_shared($1)", PackImporter.ImportKey))
        {
            return;
        }

        var guides = await new PublishGuides(db, sql, connection, clock.GetUtcNow()).RunAsync(cancel);
        var due = await sql.ListAsync(Due, r => r.GetString(0));
        if (due.Count > 0)
        {
            await PublishAsync(due, sql, connection, cancel);
        }

        if (due.Count + guides == 0)
        {
            return;
        }

        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        Published(logger, due.Count, guides);
    }

    private async Task PublishAsync(List<string> due, Sql sql, NpgsqlConnection connection, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = await StoredQuestions.LoadAsync(db, due, cancel);
        await Revisions.BeforeAsync(sql, [.. before.Values.Select(q => (q.Id, q.File))], now);
        var published = await sql.ListAsync(Publish, r => r.GetInt32(0), (object)due.ToArray());
        await Revisions.AppendAsync(
            sql,
            [
                .. before.Values.Select(q =>
                    (q.Id, q.File with { Publication = new(PublicationStatus.Published, null) })
                ),
            ],
            new(RevisionOrigin.Published, null, now, "")
        );
        await SearchIndex.UpdateAsync(connection, [.. published], cancel);
        await SearchIndex.UpdateWordsAsync(connection, cancel);
        db.AuditEntries.AddRange(published.Select(id => Audit.OfQuestion(null, "question.published", id, now)));
    }

    [LoggerMessage(
        EventId = Events.ScheduledPublished,
        Level = LogLevel.Information,
        Message = "Published {Count} scheduled questions and {Guides} guides"
    )]
    private static partial void Published(ILogger logger, int count, int guides);
}
