using System.Text;
using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Packs;
using InterviewPrep.Tests.Packs;
using Xunit;

namespace InterviewPrep.Tests.Authoring.Catalogue;

/// <summary>Packs that know nothing of what an editor did to the catalogue.</summary>
public sealed class CatalogueImportTests
{
    [Fact]
    public async Task A_pack_that_still_names_a_merged_topic_means_the_one_that_stayed()
    {
        await using var database = await MergedAsync();
        var files = SmallPack.With(SmallPack.Beta, "Bound it.", "Bound it well.");
        files["topics.yaml"] += "- slug: limits\n  name: Limits\n  parent: regularization\n";
        files["questions/take-a-limit.md"] = SmallPack
            .Files()[SmallPack.Beta]
            .Replace("Bound a gradient", "Take a limit of gradients", StringComparison.Ordinal)
            .Replace("topics: [gradients]", "topics: [gradients, regularization, limits]", StringComparison.Ordinal);
        var report = await database.ImportAsync(files);
        Assert.DoesNotContain(report.Problems, p => p.Severity == Severity.Error);
        Assert.Empty(report.Files.SelectMany(f => f.Conflicts));
        Assert.Equal(["regularization"], await TopicsAsync(database, "bound-a-gradient"));
        Assert.Equal(["regularization", "limits"], await TopicsAsync(database, "take-a-limit"));
        Assert.Equal(1, await CountAsync(database, "topics where slug = 'gradients' and archived_at is not null"));
        Assert.Equal(
            1,
            await CountAsync(
                database,
                "slug_aliases where kind = 'Topic' and old_slug = 'gradients' and new_slug = 'regularization'"
            )
        );
    }

    [Fact]
    public async Task A_pack_that_renamed_the_merged_topic_meanwhile_means_the_one_that_stayed()
    {
        await using var database = await MergedAsync();
        var files = SmallPack.Files();
        foreach (var path in (string[])["topics.yaml", SmallPack.Alpha, SmallPack.Beta])
        {
            files[path] = files[path]
                .Replace("slug: gradients", "slug: slopes", StringComparison.Ordinal)
                .Replace("topic: gradients", "topic: slopes", StringComparison.Ordinal)
                .Replace("[gradients]", "[slopes]", StringComparison.Ordinal);
        }

        files["redirects.yaml"] += "- kind: topic\n  from: gradients\n  to: slopes\n";
        var report = await database.ImportAsync(files);
        Assert.DoesNotContain(report.Problems, p => p.Severity == Severity.Error);
        Assert.Empty(report.Files.SelectMany(f => f.Conflicts));
        Assert.Equal(["regularization"], await TopicsAsync(database, "bound-a-gradient"));
        Assert.Equal(0, await CountAsync(database, "topics where slug = 'slopes'"));
    }

    [Fact]
    public async Task A_pack_that_still_has_the_old_slug_of_a_company_changes_the_renamed_one()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.ChangeAsync(CatalogueKind.Companies, "northwind", ("slug", "north"), ("name", "North"));
        var id = await database.OneAsync<int>("select id from companies where slug = 'north'");
        var report = await database.ImportAsync(SmallPack.With("companies.yaml", "mark: Nw", "mark: No"));
        Assert.Empty(report.Files.SelectMany(f => f.Conflicts));
        Assert.Equal(
            $"{id} North No",
            await database.OneAsync<string>(
                "select id || ' ' || name || ' ' || mark from companies where slug = 'north'"
            )
        );
        Assert.Equal(2, await CountAsync(database, "companies"));
        Assert.Equal(1, await CountAsync(database, "slug_aliases where old_slug = 'northwind' and new_slug = 'north'"));
    }

    [Fact]
    public async Task An_export_holds_what_was_done_and_comes_back_without_a_change()
    {
        await using var database = await MergedAsync();
        await database.ChangeAsync(CatalogueKind.Companies, "northwind", ("slug", "north"), ("about", "Writes."));
        await database.ChangeAsync(CatalogueKind.Glossary, "1", ("synonyms", "ridge\nTikhonov"));
        var exported = await database.ExportAsync();
        var topics = Encoding.UTF8.GetString(exported["topics.yaml"]);
        Assert.Equal(
            "- slug: regularization\n  name: Regularization\n  aliases: [weight penalty, Gradients]\n",
            topics
        );
        var redirects = Encoding.UTF8.GetString(exported["redirects.yaml"]);
        Assert.Contains(
            "- kind: topic\n  from: gradients\n  to: regularization\n",
            redirects,
            StringComparison.Ordinal
        );
        Assert.Contains("- kind: company\n  from: northwind\n  to: north\n", redirects, StringComparison.Ordinal);
        Assert.Contains("Tikhonov", Encoding.UTF8.GetString(exported["glossary.yaml"]), StringComparison.Ordinal);

        var report = await database.ImportAsync(PackFiles.FromBytes(exported));
        Assert.Empty(report.Problems);
        Assert.False(report.HasChanges);
        var again = await database.ExportAsync();
        Assert.All(exported, file => Assert.Equal(file.Value, again[file.Key]));

        // And a pack of before the merge is still understood.
        var old = await database.ImportAsync(SmallPack.Files());
        Assert.Empty(old.Problems);
        Assert.Equal(["regularization"], await TopicsAsync(database, "bound-a-gradient"));
        Assert.Equal(0, await CountAsync(database, "topics where slug = 'gradients' and archived_at is null"));
    }

    [Fact]
    public async Task A_redirect_that_a_pack_brought_ends_when_a_pack_names_something_so_again()
    {
        await using var database = await PackDatabase.FilledAsync();
        var files = SmallPack.Files();
        files["redirects.yaml"] += "- kind: topic\n  from: slopes\n  to: gradients\n";
        await database.ImportAsync(files);
        files = SmallPack.Files();
        files["topics.yaml"] += "- slug: slopes\n  name: Slopes\n";
        Assert.Empty((await database.ImportAsync(files)).Problems);
        Assert.Equal(1, await CountAsync(database, "topics where slug = 'slopes'"));
        Assert.Equal(0, await CountAsync(database, "slug_aliases where old_slug = 'slopes'"));
    }

    [Fact]
    public async Task A_term_that_was_renamed_does_not_come_back_by_its_old_name()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.ChangeAsync(CatalogueKind.Glossary, "1", ("term", "shrinkage"));
        await database.ImportAsync(SmallPack.With("glossary.yaml", "ridge", "ridge regression"));
        Assert.Equal(
            ["shrinkage"],
            await database.OneAsync<string[]>(
                "select array_agg(term::text) from glossary_terms where archived_at is null"
            )
        );
    }

    private static async Task<PackDatabase> MergedAsync()
    {
        var database = await PackDatabase.FilledAsync();
        Assert.IsType<EntrySaved>(await database.MergeAsync(CatalogueKind.Topics, "gradients", "regularization"));
        return database;
    }

    private static Task<string[]> TopicsAsync(PackDatabase database, string question) =>
        database.OneAsync<string[]>(
            "select array_agg(t.slug::text order by k.position) from question_topics k join topics t on t.id = k.topic_id "
                + $"join questions q on q.id = k.question_id where q.slug = '{question}'"
        );

    private static Task<long> CountAsync(PackDatabase database, string from) =>
        database.OneAsync<long>($"select count(*) from {from}");
}
