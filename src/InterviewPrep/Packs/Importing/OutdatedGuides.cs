using System.Globalization;
using InterviewPrep.Data;
using InterviewPrep.Images;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Packs.Importing;

/// <summary>Guides with all their texts, rendered again as an import renders them. Nothing that an author wrote changes.</summary>
internal sealed class OutdatedGuides(AppDbContext db, MarkdownRenderer renderer) : IOutdatedHtml
{
    // A guide is long: one at a time.
    private static readonly string Next = $"""
        select id, slug, xmin::text, renderer_version from guides
        where {StoredHtml.OutdatedSql("renderer_version")} and id > $1 order by id limit 1
        """;

    // A guide that somebody changes right now, or changed since it was read, is theirs.
    private const string Lock = "select id from guides where id = $1 and xmin::text = $2 for no key update skip locked";

    private static readonly string Try =
        $"update guides set renderer_version = {StoredHtml.TriedSql("renderer_version")} where id = $1";

    private const string Facts = """
        update guides set introduction_html = $2, minutes = $3, renderer_version = $4, has_mathematics = $5 where id = $1
        """;

    public string Name => "guides";

    public string Start => "0";

    public async Task<RenderedBatch?> RenderAsync(string after, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var sql = new Sql((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
            var outdated = await sql.ListAsync(
                Next,
                r => new Seen(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetInt32(3)),
                int.Parse(after, CultureInfo.InvariantCulture)
            );
            return outdated is not [var seen]
                ? null
                : new(seen.Id.ToString(CultureInfo.InvariantCulture), 1, await RenderAsync(sql, seen, cancel) ? 1 : 0);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<bool> RenderAsync(Sql sql, Seen seen, CancellationToken cancel)
    {
        var stored = (await StoredGuides.LoadAsync(db, [seen.Slug], cancel)).GetValueOrDefault(seen.Slug);
        if (stored is null)
        {
            return false;
        }

        var html = await RenderedGuide.RenderAsync(stored.File, await ImageSizes.LoadAsync(sql), renderer, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if ((await sql.ListAsync(Lock, r => r.GetInt32(0), seen.Id, seen.Xmin)).Count == 0)
        {
            return false;
        }

        var isBetter = StoredHtml.IsImproved(seen.Version, html.Version);
        if (isBetter)
        {
            await WriteAsync(sql, stored, html);
            await ContentSignal.RaiseAsync(db, cancel);
        }
        else
        {
            await sql.RunAsync(Try, seen.Id);
        }

        await transaction.CommitAsync(cancel);
        return isBetter;
    }

    private static async Task WriteAsync(Sql sql, StoredGuide stored, RenderedGuide html)
    {
        var file = stored.File;
        await sql.RunAsync(
            Facts,
            stored.Id,
            GuideTables.Or(file.Introduction is null ? null : html["introduction"]),
            html.Minutes(file),
            html.Version,
            html.HasPublicMathematics(file)
        );
        var slugs = new SlugIds();
        await slugs.LoadAsync(Lists.SlugSpace.Question, sql);
        // The texts are the same, so that every section and item is found again and none is archived.
        await new GuideTextTables(sql, slugs, DateTimeOffset.UnixEpoch).WriteAsync(stored.Id, file, html, stored, []);
        await GuideImages.UpdateAsync(sql, [stored.Id]);
    }

    private sealed record Seen(int Id, string Slug, string Xmin, int Version);
}
