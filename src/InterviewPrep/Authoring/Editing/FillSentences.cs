using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Packs.Importing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Editing;

/// <summary>Once, after the version that begins to keep them: the sentences of the questions that were there before.</summary>
public sealed class FillSentences(AppDbContext db) : IJobHandler
{
    public const string Kind = "fill-sentences";

    private const int BatchSize = 200;

    private const string Next = """
        select id, slug from questions q
        where id > $1 and not exists (select 1 from question_sentences s where s.question_id = q.id)
        order by id limit $2
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
        // A save or an import that ran meanwhile wrote the same rows.
        await sql.RunAsync("select pg_advisory_xact_lock($1)", Packs.PackImporter.ImportKey);
        var rows = await sql.ListAsync(Next, r => (Id: r.GetInt32(0), Slug: r.GetString(1)), after, BatchSize);
        if (rows.Count == 0)
        {
            return null;
        }

        var stored = await StoredQuestions.LoadAsync(db, [.. rows.Select(r => r.Slug)], cancel);
        await sql.CopyAsync(
            "question_sentences (question_id, hash)",
            stored.Values.SelectMany(q =>
                SharedSentences.Of(q.File).DistinctBy(s => s.Hash).Select(s => new object?[] { q.Id, s.Hash })
            )
        );
        await transaction.CommitAsync(cancel);
        return rows[^1].Id;
    }
}
