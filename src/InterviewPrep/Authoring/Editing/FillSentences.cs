using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Packs.Importing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Editing;

/// <summary>At each start: the sentences of questions that have none, because a version before this one wrote them.</summary>
public sealed class FillSentences(AppDbContext db) : IJobHandler
{
    public const string Kind = "fill-sentences";

    private const int BatchSize = 200;

    private const string Next = """
        select id, slug from questions q
        where id > $1 and not exists (select 1 from question_sentences s where s.question_id = q.id)
        order by id limit $2 for update
        """;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var last = 0;
        while (await BatchAsync(last, cancel) is { } reached)
        {
            last = reached;
        }
    }

    private async Task<int?> BatchAsync(int after, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sql = new Sql((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
        // No import meanwhile; a save of one of them waits for its row, or wrote the same.
        await sql.RunAsync("select pg_advisory_xact_lock_shared($1)", Packs.PackImporter.ImportKey);
        var rows = await sql.ListAsync(Next, r => (Id: r.GetInt32(0), Slug: r.GetString(1)), after, BatchSize);
        if (rows.Count == 0)
        {
            return null;
        }

        var stored = await StoredQuestions.LoadAsync(db, [.. rows.Select(r => r.Slug)], cancel);
        var sentences = stored
            .Values.SelectMany(q => SharedSentences.Of(q.File).DistinctBy(s => s.Hash).Select(s => (q.Id, s.Hash)))
            .ToList();
        await sql.RunAsync(
            "insert into question_sentences (question_id, hash) select * from unnest($1, $2) on conflict do nothing",
            sentences.Select(s => s.Id).ToArray(),
            sentences.Select(s => s.Hash).ToArray()
        );
        await transaction.CommitAsync(cancel);
        return rows[^1].Id;
    }
}
