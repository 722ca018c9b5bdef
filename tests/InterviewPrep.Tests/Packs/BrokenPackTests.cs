using InterviewPrep.Packs;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class BrokenPackTests
{
    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(BrokenPack.Folder, "*.txt")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_fault_is_reported_at_its_place_with_a_sentence_that_says_how_to_mend_it(string name)
    {
        var pack = BrokenPack.Read(name);

        var problems = await PackCheck.RunAsync(
            pack.Files,
            PackDatabase.Renderer,
            null,
            TestContext.Current.CancellationToken
        );

        var lines = problems.Select(p =>
            $"{p.File}:{p.Line}:{p.Column} {p.Severity.ToString().ToLowerInvariant()} {p.Message}\n"
        );
        Assert.Equal(pack.Expected, string.Concat(lines));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void There_are_broken_packs_of_many_kinds_and_one_of_them_has_five_faults()
    {
        Assert.InRange(Names.Count, 80, 500);
        Assert.Equal(5, BrokenPack.Read("five-faults-in-one-go").Expected.Count(c => c == '\n'));
    }

    [Fact]
    public async Task The_pack_that_they_break_has_no_fault()
    {
        var problems = await PackCheck.RunAsync(
            SmallPack.From(SmallPack.Files()),
            PackDatabase.Renderer,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Empty(problems);
    }
}
