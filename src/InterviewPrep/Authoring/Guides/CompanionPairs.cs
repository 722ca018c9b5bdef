using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Authoring.Guides;

/// <summary>Keeps companions pairs: who is named names back, and who is named no longer names nobody. Each change is a revision.</summary>
internal sealed class CompanionPairs(
    AppDbContext db,
    Sql sql,
    Editor editor,
    DateTimeOffset now,
    CancellationToken cancel
)
{
    private const string Others = """
        select id, slug, slug = $2 from guides
        where (companion_id is not distinct from $1) <> (slug = $2) and id <> $1 order by id for update
        """;

    /// <summary>Changes the other sides of a guide that was just written. Rows wait in the order of their ids.</summary>
    public async Task<IReadOnlyList<int>> MatchAsync(int id, GuideFile file)
    {
        var others = await sql.ListAsync(
            Others,
            r => (Id: r.GetInt32(0), Slug: r.GetString(1), IsNamed: r.GetBoolean(2)),
            id,
            file.Companion ?? ""
        );
        var stored = await StoredGuides.LoadAsync(db, [.. others.Select(o => o.Slug)], cancel);
        foreach (var other in others)
        {
            var before = stored[other.Slug].File;
            var after = before with { Companion = other.IsNamed ? file.Slug : null };
            await Revisions.BeforeAsync(sql, [(other.Id, before)], now);
            await sql.RunAsync(
                "update guides set companion_id = $2 where id = $1",
                other.Id,
                GuideTables.Or(other.IsNamed ? id : null)
            );
            var reason = other.IsNamed ? $"Companion of {file.Slug}" : $"No companion of {file.Slug} any more";
            await Revisions.AppendAsync(
                sql,
                [(other.Id, after)],
                new(RevisionOrigin.Edited, editor.MemberId, now, reason)
            );
            db.AuditEntries.Add(
                Audit.OfGuide(editor.MemberId, "guide.saved", other.Id, now, new { Changed = (string[])["companion"] })
            );
        }

        return others.ConvertAll(o => o.Id);
    }
}
