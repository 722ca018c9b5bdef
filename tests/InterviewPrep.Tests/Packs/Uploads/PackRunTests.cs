using System.Text;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Uploads;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Packs.Uploads;

/// <summary>From a zip to a report.</summary>
public sealed class PackRunTests
{
    [Fact]
    public async Task An_upload_is_looked_at_then_imported_with_a_report_that_stays_and_a_zip_that_goes()
    {
        await using var database = await PackDatabase.FilledAsync();
        var editor = await EditorAsync(database);
        var id = await KeepAsync(database, editor, SmallPack.With(SmallPack.Alpha, "minutes: 20", "minutes: 35"));
        Assert.Equal((UploadState.Checking, "Small pack 1.0.0"), await StateAsync(database, id));

        await RunAsync(database, id);

        var seen = await FindAsync(database, editor, id);
        Assert.Equal(UploadState.Checked, seen.Row.State);
        Assert.Equal((0, 1, 0), (seen.Report!.Added, seen.Report.Changed, seen.Report.Archived));
        Assert.Equal(["minutes"], Assert.Single(seen.Report.Files).Fields);
        Assert.Equal(20, await MinutesAsync(database));

        await using (var db = database.Open())
        {
            Assert.True(await Uploads(db).ImportAsync(editor, id, Take.Neither, default));
            Assert.False(await Uploads(db).ImportAsync(editor, id, Take.Neither, default));
        }

        await RunAsync(database, id);
        Assert.Equal(35, await MinutesAsync(database));
        var done = await FindAsync(database, editor, id);
        Assert.Equal((UploadState.Imported, 1), (done.Row.State, done.Report!.Changed));
        Assert.Equal(
            $"{editor.MemberId} pack.imported, {editor.MemberId} pack.import-asked, {editor.MemberId} pack.uploaded",
            await database.OneAsync<string>(
                "select string_agg(actor_id || ' ' || action, ', ' order by id desc) from audit_entries where actor_id is not null"
            )
        );
        Assert.True(await database.OneAsync<bool>("select zip is null and decided_by is not null from pack_uploads"));

        // The job again, as after a lease that ran out: nothing is left to do.
        await RunAsync(database, id);
        Assert.Equal(UploadState.Imported, (await StateAsync(database, id)).State);
        Assert.Equal(
            1,
            await database.OneAsync<long>(
                "select count(*) from audit_entries where action = 'pack.imported' and actor_id is not null"
            )
        );
    }

    [Fact]
    public async Task Faults_of_every_kind_come_out_by_file_and_line_and_nothing_is_imported()
    {
        await using var database = await PackDatabase.FilledAsync();
        var editor = await EditorAsync(database);
        var files = SmallPack.Files();
        files["companies.yaml"] += "- slug: southwind\n  name: South again\n";
        files["roles.yaml"] = "- &a\n  slug: engineer\n  name: Engineer\n- *a\n";
        files["rounds.yaml"] = files["rounds.yaml"].Replace("\n", "\r\n", StringComparison.Ordinal);
        files["glossary.yaml"] = "\u00EF\u00BB\u00BF" + files["glossary.yaml"];
        files[SmallPack.Beta] = files[SmallPack.Beta]
            .Replace("Bound it.", "Bound \u00FF it.", StringComparison.Ordinal);
        files["images/broken.png"] = "no picture";

        var id = await KeepAsync(database, editor, files);
        await RunAsync(database, id);

        var seen = await FindAsync(database, editor, id);
        Assert.Equal(UploadState.Refused, seen.Row.State);
        string[] expected =
        [
            "companies.yaml",
            "glossary.yaml",
            "images/broken.png",
            "questions/bound-a-gradient.md",
            "roles.yaml",
            "rounds.yaml",
        ];
        Assert.Equal(expected, seen.Report!.Problems.Select(p => p.File).Distinct().Order(StringComparer.Ordinal));
        var report = await PackCheck.RunAsync(
            PackFiles.FromBytes(files.Select(f => KeyValuePair.Create(f.Key, Encoding.Latin1.GetBytes(f.Value)))),
            PackDatabase.Renderer,
            null,
            default
        );
        Assert.Subset(
            report.Select(p => (p.File, p.Line, p.Message)).ToHashSet(),
            seen.Report.Problems.Select(p => (p.File, p.Line, p.Message)).ToHashSet()
        );
    }

    [Fact]
    public async Task An_import_that_is_stopped_at_its_very_end_leaves_nothing()
    {
        await using var database = await PackDatabase.FilledAsync();
        var editor = await EditorAsync(database);
        var id = await CheckedAsync(database, editor);
        await using (var db = database.Open())
        {
            await Uploads(db).ImportAsync(editor, id, Take.Neither, default);
        }

        // Another importer holds the lock, so that the run waits where it has begun.
        await using var other = new NpgsqlConnection(database.ConnectionString);
        await other.OpenAsync();
        await ExecuteAsync(other, $"begin; select pg_advisory_xact_lock({PackImporter.ImportKey})");
        var run = RunAsync(database, id);
        await Eventually.TrueAsync(() => database.OneAsync<bool>("select seen_at is not null from pack_uploads"));
        await using (var db = database.Open())
        {
            Assert.True(await Uploads(db).CancelAsync(editor, id, default));
            Assert.False(await Uploads(db).CancelAsync(editor, id, default));
        }

        await ExecuteAsync(other, "rollback");
        await run;
        Assert.Equal(UploadState.Cancelled, (await StateAsync(database, id)).State);
        Assert.Equal(20, await MinutesAsync(database));
    }

    [Fact]
    public async Task What_has_not_begun_is_stopped_at_once()
    {
        await using var database = await PackDatabase.FilledAsync();
        var editor = await EditorAsync(database);
        var id = await CheckedAsync(database, editor);
        await using var db = database.Open();
        await Uploads(db).ImportAsync(editor, id, Take.Neither, default);
        Assert.True(await Uploads(db).CancelAsync(editor, id, default));
        await RunAsync(database, id);
        Assert.Equal(UploadState.Cancelled, (await StateAsync(database, id)).State);
        Assert.Equal(20, await MinutesAsync(database));
    }

    [Fact]
    public async Task A_run_waits_while_another_goes_on_and_not_for_one_that_died()
    {
        await using var database = await PackDatabase.FilledAsync();
        var editor = await EditorAsync(database);
        var first = await KeepAsync(database, editor, SmallPack.Files());
        var second = await KeepAsync(database, editor, SmallPack.Files());
        await database.RunAsync($"update pack_uploads set seen_at = now() where id = {first}");
        await database.RunAsync("delete from jobs");

        await RunAsync(database, second);
        Assert.Equal(UploadState.Checking, (await StateAsync(database, second)).State);
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from jobs where kind = 'pack-run'"));

        await database.RunAsync("update pack_uploads set seen_at = now() - interval '2 minutes'");
        await RunAsync(database, second);
        Assert.Equal(UploadState.Checked, (await StateAsync(database, second)).State);
    }

    [Fact]
    public async Task What_nobody_decided_on_is_gone_after_a_day_and_reports_stay()
    {
        await using var database = await PackDatabase.FilledAsync();
        var editor = await EditorAsync(database);
        var old = await CheckedAsync(database, editor);
        var done = await CheckedAsync(database, editor);
        var fresh = await CheckedAsync(database, editor);
        await using var db = database.Open();
        await Uploads(db).ImportAsync(editor, done, Take.Neither, default);
        await RunAsync(database, done);
        await database.RunAsync($"update pack_uploads set uploaded_at = now() - interval '2 days' where id <> {fresh}");

        await new Housekeeping(db, new JobQueue(db), Options.Create(new RetentionOptions())).RunAsync("[]", default);

        Assert.Equal([done, fresh], await db.PackUploads.Select(u => u.Id).Order().ToListAsync());
        Assert.NotEqual(old, done);
    }

    private static async Task<int> CheckedAsync(PackDatabase database, Editor editor)
    {
        var id = await KeepAsync(database, editor, SmallPack.With(SmallPack.Alpha, "minutes: 20", "minutes: 35"));
        await RunAsync(database, id);
        return id;
    }

    private static async Task<int> KeepAsync(PackDatabase database, Editor editor, Dictionary<string, string> files)
    {
        await using var db = database.Open();
        return await Uploads(db).KeepAsync(editor, ZipPackTests.Zip(files.Select(f => (f.Key, f.Value))), default);
    }

    private static async Task RunAsync(PackDatabase database, int id)
    {
        await using var db = database.Open();
        var run = new PackRun(
            db,
            new JobQueue(db),
            PackDatabase.Renderer,
            TimeProvider.System,
            NullLogger<PackRun>.Instance
        );
        await run.RunAsync($"{id}", TestContext.Current.CancellationToken);
    }

    private static async Task<UploadView> FindAsync(PackDatabase database, Editor editor, int id)
    {
        await using var db = database.Open();
        return (await Uploads(db).FindAsync(editor, id, default))!;
    }

    private static async Task<(UploadState State, string Name)> StateAsync(PackDatabase database, int id)
    {
        await using var db = database.Open();
        var upload = await db.PackUploads.SingleAsync(u => u.Id == id);
        return (upload.State, upload.Name);
    }

    private static Task<int> MinutesAsync(PackDatabase database) =>
        database.OneAsync<int>("select minutes from questions where slug = 'weigh-two-penalties'");

    private static async Task<Editor> EditorAsync(PackDatabase database)
    {
        await using var db = database.Open();
        var member = new Member
        {
            Id = Guid.NewGuid(),
            UserName = "ed",
            DisplayName = "Ed",
        };
        db.Add(member);
        await db.SaveChangesAsync();
        return new(member.Id);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static PackUploads Uploads(AppDbContext db) => new(db, new JobQueue(db), TimeProvider.System);
}
