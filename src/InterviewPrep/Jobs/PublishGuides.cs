using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using Npgsql;

namespace InterviewPrep.Jobs;

/// <summary>The guides among what <see cref="PublishScheduled"/> publishes, within its transaction.</summary>
internal sealed class PublishGuides(AppDbContext db, Sql sql, NpgsqlConnection connection, DateTimeOffset now)
{
    private const string Due = """
        select slug from guides where status = 'Scheduled' and publish_at <= now() order by id for update
        """;

    // Once published, the day stays: a guide that comes back is not new.
    private const string Publish = """
        update guides set status = 'Published', publish_at = null, published_at = coalesce(published_at, now())
        where slug = any($1)
        returning id
        """;

    /// <summary>Gives how many were due; their audit rows are saved with the context.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var due = await sql.ListAsync(Due, r => r.GetString(0));
        if (due.Count == 0)
        {
            return 0;
        }

        var before = await StoredGuides.LoadAsync(db, due, cancel);
        await Revisions.BeforeAsync(sql, [.. before.Values.Select(g => (g.Id, g.File))], now);
        var published = await sql.ListAsync(Publish, r => r.GetInt32(0), (object)due.ToArray());
        await Revisions.AppendAsync(
            sql,
            [
                .. before.Values.Select(g =>
                    (g.Id, g.File with { Publication = new(PublicationStatus.Published, null) })
                ),
            ],
            new(RevisionOrigin.Published, null, now, "")
        );
        await GuideIndex.UpdateAsync(connection, [.. published], cancel);
        db.AuditEntries.AddRange(published.Select(id => Audit.OfGuide(null, "guide.published", id, now)));
        return published.Count;
    }
}
