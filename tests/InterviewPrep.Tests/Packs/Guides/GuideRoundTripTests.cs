using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using Xunit;

namespace InterviewPrep.Tests.Packs.Guides;

public sealed class GuideRoundTripTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_guide() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                GuideGenerator.Guide.ToArbitrary(),
                guide =>
                {
                    var text = GuideWriter.Write(guide);

                    var read = GuideFileReader.Read(Encoding.UTF8.GetBytes(text), new(), new("guides/g-0.md"));

                    Assert.DoesNotContain(read.Log.Problems, p => p.Severity == Severity.Error);
                    Assert.Equal(text, GuideWriter.Write(read.File!));
                    Assert.Equal(Shape(guide), Shape(read.File!));
                }
            )
        );

    private static string Shape(GuideFile guide) =>
        string.Join(
            '\n',
            guide
                .Pieces()
                .Select(p => $"{p.Part}: {p.Markdown}")
                .Append($"{guide.Title} {guide.Summary} {guide.Preview} {guide.Updated} {guide.References.Count}")
        );
}
