using System.Globalization;
using InterviewPrep.Data;
using InterviewPrep.Images;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Packs.Importing;

/// <summary>Questions with all their texts, rendered again as an import renders them. Nothing that an author wrote changes.</summary>
internal sealed class OutdatedQuestions(AppDbContext db, MarkdownRenderer renderer) : IOutdatedHtml
{
    private const int BatchSize = 16;

    private static readonly string Outdated = StoredHtml.OutdatedSql("renderer_version");

    private static readonly string Next = $"""
        select q.id, q.slug, q.xmin::text, least(q.renderer_version, (
            select min(s.renderer_version) from sealed_texts s where s.question_id = q.id))
        from questions q
        where q.id in (
            (select id from questions where {Outdated} and id > $1 order by id limit {BatchSize})
            union
            (select distinct question_id from sealed_texts where {Outdated} and question_id > $1
                order by question_id limit {BatchSize}))
        order by q.id limit {BatchSize}
        """;

    // A question that somebody changes right now, or changed since it was read, is theirs.
    private const string Lock = """
        select q.id from questions q
        join unnest($1::int[], $2::text[]) as seen (id, version) on seen.id = q.id
        where q.xmin::text = seen.version
        for no key update of q skip locked
        """;

    private static readonly string[] Try =
    [
        $"update questions set renderer_version = {StoredHtml.TriedSql("renderer_version")} where id = any($1) and {Outdated}",
        $"update sealed_texts set renderer_version = {StoredHtml.TriedSql("renderer_version")} where question_id = any($1) and {Outdated}",
    ];

    public string Name => "questions";

    public string Start => "0";

    public async Task<RenderedBatch?> RenderAsync(string after, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var sql = new Sql((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
        var outdated = await sql.ListAsync(
            Next,
            r => new Seen(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetInt32(3)),
            int.Parse(after, CultureInfo.InvariantCulture)
        );
        return outdated.Count == 0
            ? null
            : new(
                outdated[^1].Id.ToString(CultureInfo.InvariantCulture),
                outdated.Count,
                await StoreAsync(
                    sql,
                    outdated,
                    await RenderAsync(outdated, await ImageSizes.LoadAsync(sql), cancel),
                    cancel
                )
            );
    }

    private async Task<List<QuestionHtml>> RenderAsync(List<Seen> outdated, ImageSizes images, CancellationToken cancel)
    {
        var stored = await StoredQuestions.LoadAsync(db, outdated.ConvertAll(o => o.Slug), cancel);
        var rendered = new List<QuestionHtml>();
        foreach (var seen in outdated)
        {
            if (stored.GetValueOrDefault(seen.Slug)?.File is { } file)
            {
                var html = await RenderedQuestion.RenderAsync(file, images, renderer, cancel);
                rendered.Add(new(seen.Id, file, html));
            }
        }

        return rendered;
    }

    private async Task<int> StoreAsync(
        Sql sql,
        List<Seen> outdated,
        List<QuestionHtml> rendered,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = await sql.ListAsync(
            Lock,
            r => r.GetInt32(0),
            outdated.Select(o => o.Id).ToArray(),
            outdated.Select(o => o.Xmin).ToArray()
        );
        var versions = outdated.ToDictionary(o => o.Id, o => o.Version);
        var mine = rendered.Where(q => ids.Contains(q.Id)).ToList();
        var better = mine.Where(q => StoredHtml.IsImproved(versions[q.Id], q.Html.Version)).ToList();
        foreach (var question in better)
        {
            await question.WriteAsync(sql);
        }

        var tried = mine.Except(better).Select(q => q.Id).ToArray();
        foreach (var statement in Try)
        {
            await sql.RunAsync(statement, tried);
        }

        if (better.Count > 0)
        {
            await ImageUses.UpdateAsync(sql, [.. better.Select(q => q.Id)]);
            await ContentSignal.RaiseAsync(db, cancel);
        }

        await transaction.CommitAsync(cancel);
        return better.Count;
    }

    private sealed record Seen(int Id, string Slug, string Xmin, int Version);
}
