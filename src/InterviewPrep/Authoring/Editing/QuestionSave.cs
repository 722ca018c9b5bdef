using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Editing;

/// <summary>One save inside its transaction.</summary>
internal sealed class QuestionSave(
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
        QuestionText text,
        string reason,
        bool mayOverride
    )
    {
        var stored = await LockAsync(id);
        var last = await LastAsync(stored);
        var log = new PartLog();
        var file = TextOfQuestion.Read(text, stored.File.Slug, DateOnly.FromDateTime(now.UtcDateTime), log);
        var check = await new QuestionCheck(sql, renderer).RunAsync(file, log, cancel);
        if (Math.Max(baseNumber, 1) != last)
        {
            return await OvertakenAsync(stored, Math.Max(baseNumber, 1), last, file, check.Remarks);
        }

        if (check.HasErrors || check.Html is null)
        {
            return new Refused(check.Remarks);
        }

        var changed = ThreeWay.Merge(QuestionFields.All, stored.File, stored.File, check.Parsed.File!, Take.Pack);
        if (changed.Changed is [] or ["updated"])
        {
            return new Unchanged(check.Remarks);
        }

        var plan = new QuestionPlan(check.Parsed, stored, changed, check.Findings) { IsOverridden = mayOverride };
        await WriteAsync(new(id, plan, check.Html));
        var number = await Revisions.AppendAsync(
            sql,
            id,
            plan.File,
            new(RevisionOrigin.Edited, editor.MemberId, now, reason)
        );
        await CloseAsync(editor, id, number, changed.Changed, plan.IsHeld);
        return new Saved(number, plan.IsHeld, check.Remarks);
    }

    // Imports wait for editors and editors for imports; two editors of one question for each other.
    private async Task<StoredQuestion> LockAsync(int id)
    {
        await sql.RunAsync("select pg_advisory_xact_lock_shared($1)", PackImporter.ImportKey);
        var slug = await sql.OneAsync<string>("select slug from questions where id = $1 for update", id);
        return (await StoredQuestions.LoadAsync(db, [slug], cancel))[slug];
    }

    // What came before revisions were kept is the first one.
    private async Task<int> LastAsync(StoredQuestion stored) =>
        await Revisions.LastAsync(sql, stored.Id) is > 0 and var last
            ? last
            : await Revisions.AppendAsync(sql, stored.Id, stored.File, new(RevisionOrigin.Imported, null, now, ""));

    private async Task<SaveResult> OvertakenAsync(
        StoredQuestion stored,
        int baseNumber,
        int last,
        QuestionFile mine,
        IReadOnlyList<Remark> remarks
    )
    {
        var origin = await Revisions.ReadAsync(sql, stored.Id, baseNumber, stored.File.Slug);
        var merge = ThreeWay.Merge(QuestionFields.All, origin, stored.File, mine, Take.Neither);
        var conflicts = QuestionFields
            .All.Where(f => merge.Conflicts.Contains(f.Name, StringComparer.Ordinal))
            .ToList();
        var merged = conflicts.Aggregate(merge.Value, (value, field) => field.Take(value, mine));
        return new Overtaken(
            last,
            TextOfQuestion.Of(merged),
            [.. QuestionFields.All.Where(f => f.Text(mine) != f.Text(merged)).Select(f => f.Part)],
            conflicts.ToDictionary(f => f.Part, f => f.Readable(stored.File), StringComparer.Ordinal),
            remarks
        );
    }

    private async Task WriteAsync(QuestionRow row)
    {
        var slugs = new SlugIds();
        await slugs.LoadCatalogAsync(sql);
        var tables = new QuestionTables(sql, slugs, now);
        await tables.PrepareAsync();
        await tables.WriteAsync([row]);
        await slugs.LoadAsync(SlugSpace.Question, sql);
        await tables.WriteRelatedAsync([(row.Id, row.File.Related)]);
    }

    private async Task CloseAsync(Editor editor, int id, int number, IReadOnlyList<string> changed, bool isHeld)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await SearchIndex.UpdateAsync(connection, [id], cancel);
        await SearchIndex.UpdateWordsAsync(connection, cancel);
        await ImageUses.UpdateAsync(sql, [id]);
        await sql.RunAsync(
            "delete from working_copies where kind = 'Question' and item_id = $1 and editor_id = $2",
            id,
            editor.MemberId
        );
        db.AuditEntries.Add(
            Audit.OfQuestion(
                editor.MemberId,
                "question.saved",
                id,
                now,
                new
                {
                    number,
                    changed,
                    isHeld,
                }
            )
        );
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
    }
}
