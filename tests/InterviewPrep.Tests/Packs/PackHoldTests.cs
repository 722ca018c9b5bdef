using System.Text;
using InterviewPrep.Packs;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class PackHoldTests
{
    private const string Beta = "slug = 'bound-a-gradient'";

    [Fact]
    public async Task A_scheduled_question_with_a_finding_keeps_its_time_and_is_a_draft()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = SmallPack
            .With(SmallPack.Beta, "status: published", "status: scheduled\npublishAt: 2030-01-02T03:04:05Z")
            .Also(SmallPack.Beta, "evidence: [clip]", "evidence: [prune]");

        await database.ImportAsync(files);

        Assert.Equal(
            "Draft Scheduled 2030",
            await database.OneAsync<string>(
                $"select concat_ws(' ', status, held_status, extract(year from publish_at)) from questions where {Beta}"
            )
        );
        Assert.Equal(files[SmallPack.Beta], Encoding.UTF8.GetString((await database.ExportAsync())[SmallPack.Beta]));
    }

    [Fact]
    public async Task An_editor_who_published_in_spite_of_a_finding_is_not_overruled_by_it_but_by_a_new_one()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = SmallPack.With(SmallPack.Beta, "evidence: [clip]", "evidence: [prune]");
        await database.ImportAsync(files);
        await database.RunAsync(
            $"update questions set status = 'Published', held_status = null, published_at = now() where {Beta}"
        );

        await database.ImportAsync(files.Also(SmallPack.Beta, "difficulty: hard", "difficulty: easy"));
        Assert.Equal("Published", await Status(database));

        await database.ImportAsync(files.Also(SmallPack.Beta, "evidence: [plot]", "evidence: [sketch]"));
        Assert.Equal("Draft", await Status(database));
    }

    [Fact]
    public async Task A_question_held_for_a_shared_sentence_is_published_when_the_other_one_is_rewritten()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = SmallPack.With(
            SmallPack.Beta,
            "Bound it.",
            "Bound it. The first penalty then picks one of them and drops the other without a reason."
        );
        await database.ImportAsync(files);
        Assert.Equal(
            2,
            await database.OneAsync<long>("select count(*) from questions where held_status = 'Published'")
        );

        await database.ImportAsync(files.Also(SmallPack.Alpha, "without a reason.", "and nobody can say why."));

        Assert.Equal(2, await database.OneAsync<long>("select count(*) from questions where status = 'Published'"));
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from lint_findings"));
    }

    [Fact]
    public async Task Images_go_into_the_database_and_come_back()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var png = SampleImages.Png();
        var files = SmallPack
            .With(SmallPack.Alpha, "It shows who", "![Two diamonds](images/diamond.png)\n\nIt shows who")
            .ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);
        files["images/diamond.png"] = png;

        var report = await database.ImportAsync(PackFiles.FromBytes(files));

        Assert.Empty(report.Problems);
        Assert.Equal(files, await database.ExportAsync());
        Assert.Contains(
            "/media/diamond.png",
            await database.OneAsync<string>("select context_html from questions where slug = 'weigh-two-penalties'"),
            StringComparison.Ordinal
        );
        Assert.False((await database.ImportAsync(PackFiles.FromBytes(files))).HasChanges);
    }

    private static Task<string> Status(PackDatabase database) =>
        database.OneAsync<string>($"select status from questions where {Beta}");
}
