using System.IO.Compression;
using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Data.Backups;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Data;

public sealed class BackupTests : IAsyncLifetime
{
    // What COPY has to escape: tab, line ends of three kinds, backslashes, its own null and end marks, other alphabets.
    private const string Hostile = "a\tb\r\nc\rd\ne\\f\\N\\.\n\\.\n\u2028ü漢\U0001F600\"'";

    private readonly string folder = Directory.CreateTempSubdirectory("backup").FullName;
    private TestDatabase source = null!;
    private TestDatabase target = null!;

    private string Path => System.IO.Path.Combine(folder, "site.backup");

    public async ValueTask InitializeAsync()
    {
        source = await TestDatabase.CreateAsync<MigratedDatabase>();
        target = await TestDatabase.CreateAsync<MigratedDatabase>();
        await FillAsync(source.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await target.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_restored_database_holds_the_same_rows()
    {
        var (written, back) = (new Steps(), new Steps());
        var taken = await BackupWriter.WriteAsync(source.ConnectionString, Path, TimeProvider.System, written, default);
        await BackupReader.RestoreAsync(target.ConnectionString, Path, back, default);
        var again = await BackupWriter.WriteAsync(
            target.ConnectionString,
            Path + "2",
            TimeProvider.System,
            null,
            default
        );
        Assert.Equal(
            taken.Tables.Select(t => (t.Name, t.Rows, t.Sha256)),
            again.Tables.Select(t => (t.Name, t.Rows, t.Sha256))
        );
        Assert.True(taken.Rows > 3);
        var all = taken.Tables.Count;
        Assert.Equal(new WorkProgress("Copying tables", all, all), written[^1]);
        Assert.Contains(new WorkProgress("Checking the file", all, all), back);
        Assert.Equal(new WorkProgress("Filling tables", all, all), back[^1]);
        await using var db = new AppDbContext(AppDbContextOptions.For(target.ConnectionString));
        Assert.Equal(Hostile, (await db.Questions.SingleAsync()).Prompt.Markdown);
    }

    [Fact]
    public async Task A_restored_database_takes_new_rows()
    {
        await BackupWriter.WriteAsync(source.ConnectionString, Path, TimeProvider.System, null, default);
        await BackupReader.RestoreAsync(target.ConnectionString, Path, null, default);
        await using var db = new AppDbContext(AppDbContextOptions.For(target.ConnectionString));
        db.Topics.Add(new Topic { Slug = "later", Name = "Later" });
        db.AuditEntries.Add(
            new AuditEntry
            {
                Action = "test",
                Subject = "test:1",
                At = DateTimeOffset.UnixEpoch,
            }
        );
        await db.SaveChangesAsync();
        await Assert.ThrowsAsync<PostgresException>(() => db.AuditEntries.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_database_with_rows_is_not_restored_into()
    {
        await BackupWriter.WriteAsync(source.ConnectionString, Path, TimeProvider.System, null, default);
        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            BackupReader.RestoreAsync(source.ConnectionString, Path, null, default)
        );
        Assert.Contains("not empty", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_schema_is_not_restored_into()
    {
        await BackupWriter.WriteAsync(source.ConnectionString, Path, TimeProvider.System, null, default);
        await using var db = new AppDbContext(AppDbContextOptions.For(target.ConnectionString));
        await db.Database.ExecuteSqlRawAsync(
            """insert into "__EFMigrationsHistory" values ('99990101000000_Later', '10.0.0')"""
        );
        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            BackupReader.RestoreAsync(target.ConnectionString, Path, null, default)
        );
        Assert.Contains("99990101000000_Later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_changes_nothing()
    {
        await BackupWriter.WriteAsync(source.ConnectionString, Path, TimeProvider.System, null, default);
        var bytes = await File.ReadAllBytesAsync(Path);
        using (var zip = ZipFile.Open(Path, ZipArchiveMode.Update))
        {
            zip.GetEntry("tables/questions")!.Delete();
            await using var changed = new StreamWriter(zip.CreateEntry("tables/questions").Open());
            await changed.WriteAsync("1\tother\n");
        }

        await Assert.ThrowsAsync<BackupException>(() =>
            BackupReader.RestoreAsync(target.ConnectionString, Path, null, default)
        );
        await File.WriteAllBytesAsync(Path, bytes[..(bytes.Length / 2)]);
        await Assert.ThrowsAsync<BackupException>(() =>
            BackupReader.RestoreAsync(target.ConnectionString, Path, null, default)
        );
        await using var db = new AppDbContext(AppDbContextOptions.For(target.ConnectionString));
        Assert.False(await db.Questions.AnyAsync());
    }

    [Fact]
    public async Task Only_the_owner_reads_the_file_and_nothing_is_overwritten()
    {
        await BackupWriter.WriteAsync(source.ConnectionString, Path, TimeProvider.System, null, default);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }

        await Assert.ThrowsAsync<BackupException>(() =>
            BackupWriter.WriteAsync(source.ConnectionString, Path, TimeProvider.System, null, default)
        );
    }

    private static async Task FillAsync(string connectionString)
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        var parent = new Topic { Slug = "parent", Name = "Parent" };
        var child = new Topic
        {
            Slug = "child",
            Name = "Child",
            Parent = parent,
        };
        db.Questions.Add(
            new Question
            {
                Slug = "one",
                Title = "One",
                Category = new Category { Slug = "ml", Name = "ML" },
                Topics = [new QuestionTopic { Topic = child }],
                Access = AccessLevel.Pro,
                Status = PublicationStatus.Published,
                PublishedAt = DateTimeOffset.UnixEpoch,
                UpdatedOn = new DateOnly(2026, 3, 12),
                Expectations = ["one, \"two\"", "{three}"],
                ExpectationsHtml = ["one", "{three}"],
                Prompt = new Prose(Hostile, "<p>é</p>"),
            }
        );
        db.AuditEntries.Add(
            new AuditEntry
            {
                Action = "test",
                Subject = "test:1",
                At = DateTimeOffset.UnixEpoch,
            }
        );
        await db.SaveChangesAsync();
    }

    private sealed class Steps : List<WorkProgress>, IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => Add(value);
    }
}
