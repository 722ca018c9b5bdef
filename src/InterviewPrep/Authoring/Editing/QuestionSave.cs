using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Editing;

/// <param name="Words">What the editor said, at most <see cref="ContentEditor.MaxReason"/> units.</param>
internal sealed record SaveReason(RevisionOrigin Origin, string Words);

/// <summary>One save inside its transaction.</summary>
internal sealed class QuestionSave(
    AppDbContext db,
    Sql sql,
    MarkdownRenderer renderer,
    DateTimeOffset now,
    CancellationToken cancel
)
{
    private readonly SlugIds slugs = new();
    private QuestionTables? tables;

    public async Task<SaveResult> RunAsync(
        Editor editor,
        int id,
        int baseNumber,
        QuestionText text,
        SaveReason why,
        bool mayOverride
    )
    {
        if (!await IsFreeAsync())
        {
            return new Busy();
        }

        var (stored, last) = await BeginAsync(id);
        return await SaveAsync(editor, stored, last, baseNumber, text, why, mayOverride);
    }

    private async Task<SaveResult> SaveAsync(
        Editor editor,
        StoredQuestion stored,
        int last,
        int baseNumber,
        QuestionText text,
        SaveReason why,
        bool mayOverride
    )
    {
        var id = stored.Id;
        var check = await CheckAsync(text, stored.File.Slug, new());
        // The same form sent twice is no edit of somebody else.
        var isStored = check.IsSound && Changes(stored, check.Parsed.File!).Changed is [] or ["updated"];
        if (Math.Max(baseNumber, 1) != last && !isStored)
        {
            return await OvertakenAsync(stored, Math.Max(baseNumber, 1), last, check.File, check.Remarks);
        }

        if (!check.IsSound)
        {
            return new Refused(check.Remarks);
        }

        if (isStored)
        {
            return new Unchanged(check.Remarks);
        }

        var changed = Changes(stored, check.Parsed.File!);
        var plan = new QuestionPlan(check.Parsed, stored, changed, check.Findings) { IsOverridden = mayOverride };
        await WriteAsync(new(id, plan, check.Html));
        var number = await Revisions.AppendAsync(sql, id, plan.File, new(why.Origin, editor.MemberId, now, why.Words));
        await CloseAsync(editor, id, Facts(number, changed.Changed, stored.Status, plan, mayOverride), why.Origin);
        return new Saved(number, plan.IsHeld, check.Remarks);
    }

    private static Merged<QuestionFile> Changes(StoredQuestion stored, QuestionFile text) =>
        ThreeWay.Merge(QuestionFields.All, stored.File, stored.File, text, Take.Pack);

    /// <summary>Changes what is stored now; gives the revision that it was, too.</summary>
    public async Task<(SaveResult Result, int Before)> ChangeAsync(
        Editor editor,
        int id,
        Func<QuestionFile, QuestionFile> change,
        string reason
    )
    {
        if (!await IsFreeAsync())
        {
            return (new Busy(), 0);
        }

        var (stored, last) = await BeginAsync(id);
        var text = TextOfQuestion.Of(change(stored.File));
        var why = new SaveReason(RevisionOrigin.Bulk, reason);
        return (await SaveAsync(editor, stored, last, last, text, why, mayOverride: false), last);
    }

    /// <summary>Writes a question as if it were published; the caller rolls back. Gives what keeps it from being shown.</summary>
    public async Task<IReadOnlyList<Remark>> ShowAsync(int id, QuestionText text)
    {
        var stored = await LockAsync(id);
        var check = await CheckAsync(text, stored.File.Slug, new());
        if (!check.IsSound)
        {
            return [.. check.Remarks.Where(r => r.Severity == Severity.Error)];
        }

        var shown = check.Parsed.File! with { Publication = new(PublicationStatus.Published, null) };
        await WriteAsync(new(id, new(check.Parsed, stored, new(shown, [], []), []), check.Html));
        return [];
    }

    /// <summary>Writes a question that is new, as a draft or in review.</summary>
    public async Task<SaveResult> CreateAsync(Editor editor, string slug, QuestionText text)
    {
        if (!await IsFreeAsync())
        {
            return new Busy();
        }

        var log = new PartLog();
        if (await sql.OneAsync<bool>("select exists (select 1 from questions where slug = $1)", slug))
        {
            log.Add("slug", $"There is a question with the slug “{slug}” already: choose another.", Severity.Error);
        }
        else if (await Redirects.IsTakenAsync(sql, SlugKind.Question, slug))
        {
            log.Add("slug", $"“{slug}” leads to a question that was renamed: choose another.", Severity.Error);
        }

        var check = await CheckAsync(text, slug, log);
        if (!check.IsSound)
        {
            return new Refused(check.Remarks);
        }

        var id = (await sql.ReserveIdsAsync("questions", 1)).Dequeue();
        var plan = new QuestionPlan(check.Parsed, null, new(check.Parsed.File!, [], []), check.Findings);
        await WriteAsync(new(id, plan, check.Html));
        var number = await Revisions.AppendAsync(
            sql,
            id,
            plan.File,
            new(RevisionOrigin.Edited, editor.MemberId, now, "")
        );
        await CloseAsync(editor, id, Facts(number, ["slug"], null, plan, false), RevisionOrigin.Edited);
        return new Saved(number, plan.IsHeld, check.Remarks);
    }

    private Task<bool> IsFreeAsync() => ImportGate.EnterAsync(sql, isAlone: false, cancel);

    private Task<CheckedQuestion> CheckAsync(QuestionText text, string slug, PartLog log) =>
        new QuestionCheck(sql, renderer).RunAsync(text, slug, DateOnly.FromDateTime(now.UtcDateTime), log, cancel);

    // What stands there now, and its number.
    private async Task<(StoredQuestion Stored, int Last)> BeginAsync(int id)
    {
        var stored = await LockAsync(id);
        await Revisions.BeforeAsync(sql, [(id, stored.File)], now);
        return (stored, await Revisions.LastAsync(sql, ContentKind.Question, id));
    }

    // Two editors of one question wait for each other.
    private async Task<StoredQuestion> LockAsync(int id)
    {
        var slug = await sql.OneAsync<string>("select slug from questions where id = $1 for update", id);
        return (await StoredQuestions.LoadAsync(db, [slug], cancel))[slug];
    }

    private async Task<SaveResult> OvertakenAsync(
        StoredQuestion stored,
        int baseNumber,
        int last,
        QuestionFile mine,
        IReadOnlyList<Remark> remarks
    )
    {
        var origin = await Revisions.ReadForNowAsync(sql, stored.Id, baseNumber, stored.File.Slug);
        var merge = ThreeWay.Merge(QuestionFields.All, origin, stored.File, mine, Take.Neither);
        var conflicts = QuestionFields
            .All.Where(f => merge.Conflicts.Contains(f.Name, StringComparer.Ordinal))
            .ToList();
        var merged = conflicts.Aggregate(merge.Value, (value, field) => field.Take(value, mine));
        return new Overtaken<QuestionText>(
            last,
            TextOfQuestion.Of(merged),
            [.. QuestionFields.All.Where(f => f.Text(mine) != f.Text(merged)).Select(f => f.Part)],
            conflicts.ToDictionary(f => f.Part, f => f.Readable(stored.File), StringComparer.Ordinal),
            remarks
        );
    }

    private async Task WriteAsync(QuestionRow row)
    {
        var written = await TablesAsync();
        await written.WriteAsync([row]);
        await slugs.LoadQuestionsAsync(sql, row.File.Related);
        await written.WriteRelatedAsync([(row.Id, row.File.Related)]);
    }

    // Prepared once: several questions may be saved in one transaction.
    private async Task<QuestionTables> TablesAsync()
    {
        if (tables is null)
        {
            await slugs.LoadCatalogAsync(sql);
            tables = new QuestionTables(sql, slugs, now);
            await tables.PrepareAsync();
        }

        return tables;
    }

    private static SavedFacts Facts(
        int number,
        IReadOnlyList<string> changed,
        PublicationStatus? before,
        QuestionPlan plan,
        bool mayOverride
    ) => new(number, changed, plan.IsHeld, before, plan.File.Publication.Status, mayOverride, plan.Findings.Count);

    private async Task CloseAsync(Editor editor, int id, SavedFacts saved, RevisionOrigin origin)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await SearchIndex.UpdateAsync(connection, [id], cancel);
        await new JobQueue(db).AddOnceAsync(FreshWords.Kind, FreshWords.Pause, cancel);
        await ImageUses.UpdateAsync(sql, [id]);
        if (origin == RevisionOrigin.Edited)
        {
            await sql.RunAsync(
                "delete from working_copies where kind = 'Question' and item_id = $1 and editor_id = $2",
                id,
                editor.MemberId
            );
        }

        db.AuditEntries.Add(Audit.OfQuestion(editor.MemberId, "question.saved", id, now, saved));
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
    }
}
