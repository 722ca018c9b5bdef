using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Tests.Packs.Guides;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class PackRoundTripTests
{
    private static readonly Arbitrary<Dictionary<string, string>> Packs = (
        from lists in PackGenerator.Lists
        from questions in PackGenerator.Questions
        from guides in GuideGenerator.Guides
        select Files(lists, questions, guides)
    ).ToArbitrary();

    [Fact]
    public void Reading_and_writing_a_canonical_pack_gives_the_same_bytes() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Packs,
                files =>
                {
                    var pack = PackReader.Read(SmallPack.From(files));
                    Assert.DoesNotContain(pack.Problems, p => p.Severity == Severity.Error);
                    var lists = ListSchema
                        .Lists.Prepend(ListSchema.Header)
                        .Select(s => pack.Lists[s])
                        .OfType<ListFile>();
                    Assert.Equal(files, Files(lists, pack.Questions, pack.Guides));
                }
            )
        );

    [Fact]
    public void Exporting_what_was_imported_gives_the_same_bytes_and_importing_that_changes_no_row() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(8),
            Prop.ForAll(Packs, files => RoundTripAsync(files).GetAwaiter().GetResult())
        );

    private static async Task RoundTripAsync(Dictionary<string, string> files)
    {
        await using var database = await PackDatabase.EmptyAsync();
        var report = await database.ImportAsync(files);
        Assert.False(report.IsRefused, string.Join('\n', report.Problems));

        var exported = await database.ExportAsync();

        Assert.Equal(files, exported.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value)));
        var before = await database.RowsAsync();
        var again = await database.ImportAsync(PackFiles.FromBytes(exported));
        Assert.False(again.HasChanges);
        Assert.Equal(before, await database.RowsAsync());
    }

    private static Dictionary<string, string> Files(
        IEnumerable<ListFile> lists,
        IEnumerable<QuestionFile> questions,
        IEnumerable<GuideFile> guides
    ) =>
        lists
            .Select(l => (Path: l.Schema.File, Text: ListWriter.Write(l)))
            .Concat(questions.Select(q => (Path: QuestionFile.PathOf(q.Slug), Text: QuestionWriter.Write(q))))
            .Concat(guides.Select(g => (Path: GuideFile.PathOf(g.Slug), Text: GuideWriter.Write(g))))
            .ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
}
