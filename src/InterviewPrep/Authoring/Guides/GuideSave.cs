using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Guides;

/// <summary>One save of a guide inside its transaction.</summary>
internal sealed class GuideSave(
    AppDbContext db,
    Sql sql,
    MarkdownRenderer renderer,
    DateTimeOffset now,
    CancellationToken cancel
)
{
    public async Task<SaveResult> RunAsync(
        Editor editor,
        int id,
        int baseNumber,
        Manuscript text,
        SaveReason why,
        bool mayOverride
    )
    {
        if (!await ImportGate.EnterAsync(sql, isAlone: false, cancel))
        {
            return new Busy();
        }

        var stored = await LockAsync(id, text.Companion);
        await Revisions.BeforeAsync(sql, [(id, stored.File)], now);
        var last = await Revisions.LastAsync(sql, ContentKind.Guide, id);
        var check = await CheckAsync(text, stored.File.Slug, new());
        if (!check.IsSound)
        {
            return new Refused(check.Remarks);
        }

        var file = check.Parsed.File!;
        var changes = ThreeWay.Merge(GuideFields.All, stored.File, stored.File, file, Take.Pack);
        if (changes.Changed is [] or ["updated"])
        {
            // The same form sent twice is no edit of somebody else.
            return new Unchanged(check.Remarks);
        }

        if (Math.Max(baseNumber, 1) is var begun && begun != last)
        {
            var origin = await Revisions.ReadGuideAsync(sql, id, begun, stored.File.Slug);
            return Overtaken(text, file, origin, stored, last, check.Remarks);
        }

        // Readers' pages name the category: without one there is nothing to overrule.
        var isOverridden = mayOverride && file.Category is not null;
        var plan = new GuidePlan(check.Parsed, stored, changes, check.Findings) { IsOverridden = isOverridden };
        await WriteAsync(new(id, plan, check.Html) { Anchors = Anchors(text, file) });
        var pair = changes.Changed.Contains("companion")
            ? await new CompanionPairs(db, sql, editor, now, cancel).MatchAsync(id, file)
            : [];
        var number = await AppendAsync(id, file, new(why.Origin, editor.MemberId, now, why.Words));
        await CloseAsync(editor, [id, .. pair], Facts(number, changes.Changed, stored.Status, plan, isOverridden));
        if (why.Origin == RevisionOrigin.Edited)
        {
            await new WorkingCopies<Manuscript>(db, ContentKind.Guide, TimeProvider.System).DiscardAsync(
                editor,
                id,
                cancel
            );
        }

        return new Saved(number, plan.IsHeld, check.Remarks);
    }

    /// <summary>Writes a guide as if it were published; the caller rolls back. Gives what keeps it from being shown.</summary>
    public async Task<IReadOnlyList<Remark>> ShowAsync(int id, Manuscript text)
    {
        var stored = await LockAsync(id, "");
        var check = await CheckAsync(text, stored.File.Slug, new());
        if (!check.IsSound)
        {
            return [.. check.Remarks.Where(r => r.Severity == Severity.Error)];
        }

        var shown = check.Parsed.File! with { Publication = new(PublicationStatus.Published, null) };
        var plan = new GuidePlan(check.Parsed, stored, new(shown, [], []), []);
        await WriteAsync(new(id, plan, check.Html) { Anchors = Anchors(text, shown) });
        return [];
    }

    /// <summary>Writes a guide that is new, as a draft.</summary>
    public async Task<SaveResult> CreateAsync(Editor editor, string slug, Manuscript text)
    {
        if (!await ImportGate.EnterAsync(sql, isAlone: false, cancel))
        {
            return new Busy();
        }

        var log = new PartLog();
        if (await sql.OneAsync<bool>("select exists (select 1 from guides where slug = $1)", slug))
        {
            log.Add("slug", $"There is a guide with the slug “{slug}” already: choose another.", Severity.Error);
        }
        else if (await Catalogue.Redirects.IsTakenAsync(sql, Catalog.SlugKind.Guide, slug))
        {
            log.Add("slug", $"“{slug}” leads to a guide that was renamed: choose another.", Severity.Error);
        }

        var check = await CheckAsync(text, slug, log);
        if (!check.IsSound)
        {
            return new Refused(check.Remarks);
        }

        var id = (await sql.ReserveIdsAsync("guides", 1)).Dequeue();
        var plan = new GuidePlan(check.Parsed, null, new(check.Parsed.File!, [], []), check.Findings);
        await WriteAsync(new(id, plan, check.Html));
        var number = await AppendAsync(id, plan.File, new(RevisionOrigin.Edited, editor.MemberId, now, ""));
        await CloseAsync(editor, [id], Facts(number, ["slug"], null, plan, false));
        return new Saved(number, plan.IsHeld, check.Remarks);
    }

    private Task<CheckedGuide> CheckAsync(Manuscript text, string slug, PartLog log) =>
        new GuideCheck(sql, renderer).RunAsync(text, slug, DateOnly.FromDateTime(now.UtcDateTime), log, cancel);

    // Two editors of one guide, or of the two of a pair, wait for each other, in the order of ids.
    private async Task<StoredGuide> LockAsync(int id, string? companion)
    {
        var rows = await sql.ListAsync(
            "select id, slug from guides where id = $1 or companion_id = $1 or slug = $2 order by id for update",
            r => (Id: r.GetInt32(0), Slug: r.GetString(1)),
            id,
            TypedText.One(companion)
        );
        var slug = rows.Find(r => r.Id == id).Slug;
        return (await StoredGuides.LoadAsync(db, [slug], cancel))[slug];
    }

    // The addresses that the form has for the sections, in the order of the file.
    private static List<string?> Anchors(Manuscript text, GuideFile file)
    {
        var known = new SectionAnchors(OfForm(text));
        return [.. file.Sections.Select(s => known.Take(s.Title))];
    }

    private static IEnumerable<(string Title, string Anchor)> OfForm(Manuscript text) =>
        text.Blocks.Where(b => b.Is(BlockKind.Section)).Select(b => (TypedText.One(b.Title), b.Anchor ?? ""));

    private static Overtaken<Manuscript> Overtaken(
        Manuscript text,
        GuideFile mine,
        GuideFile? origin,
        StoredGuide stored,
        int last,
        IReadOnlyList<Remark> remarks
    )
    {
        var merge = ThreeWay.Merge(GuideFields.All, origin, stored.File, mine, Take.Neither);
        var conflicts = GuideFields.All.Where(f => merge.Conflicts.Contains(f.Name, StringComparer.Ordinal)).ToList();
        var merged = conflicts.Aggregate(merge.Value, (value, field) => field.Take(value, mine));
        var living = stored.Sections.Where(s => s.ArchivedAt is null).Select(s => (s.Title, s.Anchor));
        return new(
            last,
            ManuscriptOfGuide.Of(merged, OfForm(text).Concat(living).DistinctBy(s => s.Title)),
            [.. GuideFields.All.Where(f => f.Text(mine) != f.Text(merged)).Select(f => f.Part)],
            conflicts.ToDictionary(f => f.Part, f => f.Readable(stored.File), StringComparer.Ordinal),
            remarks
        );
    }

    private async Task<int> AppendAsync(int id, GuideFile file, NewRevision revision) =>
        (await Revisions.AppendAsync(sql, [(id, file)], revision))[0];

    private async Task WriteAsync(GuideRow row)
    {
        var slugs = new SlugIds();
        await slugs.LoadCatalogAsync(sql);
        var practised = row.File.Sections.SelectMany(s => s.Blocks).OfType<InterviewText>().Select(q => q.Practise);
        await slugs.LoadQuestionsAsync(sql, [.. practised.OfType<string>()]);
        var tables = new GuideTables(sql, slugs, now);
        await tables.WriteAsync(row);
        await slugs.LoadAsync(SlugSpace.Guide, sql);
        await tables.WriteRelationsAsync(row);
    }

    private static SavedFacts Facts(
        int number,
        IReadOnlyList<string> changed,
        PublicationStatus? before,
        GuidePlan plan,
        bool mayOverride
    ) => new(number, changed, plan.IsHeld, before, plan.File.Publication.Status, mayOverride, plan.Findings.Count);

    /// <param name="ids">The guide, then those that changed with it.</param>
    private async Task CloseAsync(Editor editor, int[] ids, SavedFacts saved)
    {
        await GuideIndex.UpdateAsync((NpgsqlConnection)db.Database.GetDbConnection(), ids, cancel);
        await GuideImages.UpdateAsync(sql, ids);
        db.AuditEntries.Add(Audit.OfGuide(editor.MemberId, "guide.saved", ids[0], now, saved));
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
    }
}
