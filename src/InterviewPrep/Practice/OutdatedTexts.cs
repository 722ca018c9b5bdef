using System.Globalization;
using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Practice;

/// <summary>What members wrote, rendered again. No date and no number of a revision moves.</summary>
internal sealed class OutdatedTexts(AppDbContext db, MarkdownRenderer renderer, TextTable table) : IOutdatedHtml
{
    // Submissions take the same lock first: a member's own save never finds its row changed under it.
    private const string LockAnswers = """
        select question_id from question_counts
        where question_id in (select question_id from answers where id = any($1))
        order by question_id for update
        """;

    public string Name => table.Name;

    public string Start => table.Start;

    public async Task<RenderedBatch?> RenderAsync(string after, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var sql = new Sql((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
        var outdated = await sql.ListAsync(
            table.Next,
            r => new Seen(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3)),
            after
        );
        return outdated.Count == 0
            ? null
            : new(outdated[^1].Key, outdated.Count, await StoreAsync(sql, await RenderAsync(outdated, cancel), cancel));
    }

    private async Task<List<(Seen Row, RenderedMarkdown Made)>> RenderAsync(List<Seen> rows, CancellationToken cancel)
    {
        var rendered = new List<(Seen, RenderedMarkdown)>();
        foreach (var row in rows)
        {
            var made = await renderer.RenderUntrustedAsync(row.Markdown, RenderPriority.Save, cancel);
            rendered.Add((row, made));
        }

        return rendered;
    }

    private async Task<int> StoreAsync(
        Sql sql,
        List<(Seen Row, RenderedMarkdown Made)> rendered,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (table == TextTable.Answers)
        {
            var ids = rendered.Select(r => long.Parse(r.Row.Key, CultureInfo.InvariantCulture)).ToArray();
            await sql.RunAsync(LockAnswers, ids);
        }

        var better = rendered.Where(r => StoredHtml.IsImproved(r.Row.Version, r.Made.Version)).ToList();
        var written = await sql.RunAsync(
            table.Store,
            better.Select(r => r.Row.Key).ToArray(),
            better.Select(r => r.Row.Xmin).ToArray(),
            better.Select(r => r.Made.Html).ToArray(),
            better.Select(r => r.Made.Version).ToArray(),
            better.Select(r => r.Made.HasMathematics).ToArray()
        );
        var tried = rendered.Except(better).Select(r => r.Row).ToList();
        await sql.RunAsync(table.Try, tried.Select(r => r.Key).ToArray(), tried.Select(r => r.Xmin).ToArray());
        await transaction.CommitAsync(cancel);
        return written;
    }

    private sealed record Seen(string Key, string Markdown, string Xmin, int Version);
}
