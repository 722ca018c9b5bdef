using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Guides;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Tests.Packs.Guides;
using Xunit;

namespace InterviewPrep.Tests.Authoring.Guides;

/// <summary>A guide as a form, and the form as a pack's file.</summary>
public sealed class ManuscriptTests
{
    [Fact]
    public void A_form_says_what_its_file_says() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                GuideGenerator.Guide.ToArbitrary(),
                guide =>
                {
                    var log = new PartLog();
                    var read = Read(Write(ManuscriptOfGuide.Of(guide, Array.Empty<GuideSection>()), guide, log).Text);

                    Assert.Empty(log.Remarks);
                    Assert.DoesNotContain(read.Log.Problems, p => p.Severity == Severity.Error);
                    Assert.Equal(
                        GuideWriter.Write(Read(GuideWriter.Write(guide)).File!),
                        GuideWriter.Write(read.File!)
                    );
                }
            )
        );

    [Fact]
    public void Two_lists_of_steps_in_a_row_stay_two()
    {
        StepsText Steps(string title) => new([new(title, null, "Do it.")]);
        var guide = Guide(new SectionText("Act", [Steps("First"), Steps("Second")], []));

        var read = Read(Write(ManuscriptOfGuide.Of(guide, Array.Empty<GuideSection>()), guide, new()).Text);

        Assert.Equal(2, read.File!.Sections[0].Blocks.Count);
    }

    [Theory]
    [InlineData("## Elsewhere\n\nText.", "sections", 2)]
    [InlineData("### Q: Why so?\n\nBecause.", "questions", 1)]
    [InlineData(":::steps\n### One (30 seconds)\n\nDo it.\n:::", "steps", 1)]
    public void Markdown_of_a_pack_that_is_pasted_into_a_text_becomes_blocks(string pasted, string what, int count)
    {
        var text = new Manuscript
        {
            Blocks = [new() { Kind = "section", Title = "Here" }, new() { Kind = "prose", Text = pasted }],
        };

        var file = Read(Write(text, Guide(), new()).Text).File!;

        var blocks = file.Sections.SelectMany(s => s.Blocks).ToList();
        Assert.Equal(
            count,
            what switch
            {
                "sections" => file.Sections.Count,
                "questions" => blocks.OfType<InterviewText>().Count(),
                _ => blocks.OfType<StepsText>().Sum(s => s.Steps.Count),
            }
        );
    }

    [Theory]
    [InlineData("blocks[0]", "prose", "Above", "", "", "")]
    [InlineData("blocks[2]", "step", "Go", "half a day", "", "")]
    [InlineData("blocks[2]", "question", "Why?", "", "expert", "")]
    [InlineData("blocks[2]", "question", "Why?", "", "", "two words")]
    [InlineData("blocks[2]", "", "Why?", "", "", "")]
    public void What_no_pack_could_say_is_said_at_its_block(
        string part,
        string kind,
        string title,
        string time,
        string level,
        string practise
    )
    {
        var block = new BlockText
        {
            Kind = kind,
            Title = title,
            Text = "Some text.",
            Time = time,
            Level = level,
            Practise = practise,
        };
        List<BlockText> above =
            part == "blocks[0]"
                ? []
                : [new() { Kind = "section", Title = "Here" }, new() { Kind = "prose", Text = "Text." }];
        var log = new PartLog();

        Write(new() { Blocks = [.. above, block] }, Guide(), log);

        Assert.Equal(part, Assert.Single(log.Remarks.Select(r => r.Part).Distinct()));
        Assert.True(log.HasErrors);
    }

    [Fact]
    public void Text_below_an_interview_question_is_not_swallowed_by_its_answer_unsaid()
    {
        Manuscript Of(string below) =>
            new()
            {
                Blocks =
                [
                    new() { Kind = "section", Title = "Here" },
                    new()
                    {
                        Kind = "question",
                        Title = "Why?",
                        Text = "Because.",
                    },
                    new() { Kind = "prose", Text = below },
                ],
            };
        var (swallowed, apart) = (new PartLog(), new PartLog());

        Write(Of("Not the answer."), Guide(), swallowed);
        Write(Of("### Apart\n\nNot the answer."), Guide(), apart);

        Assert.Equal("blocks[2]", Assert.Single(swallowed.Remarks).Part);
        Assert.Empty(apart.Remarks);
    }

    [Fact]
    public void Every_line_belongs_to_the_part_that_says_it()
    {
        var file = GuideFileReader.Read(
            Encoding.UTF8.GetBytes(GuidePack.Files()[GuidePack.Pro]),
            new(),
            new(GuidePack.Pro)
        );
        var text = ManuscriptOfGuide.Of(file.File!, Array.Empty<GuideSection>());
        var body = Write(text, file.File! with { Sections = [], Quiz = [], Faq = [], Introduction = null }, new());
        var lines = body.Text.Split('\n');

        string PartOf(string words) => body.PartAt(Array.FindIndex(lines, l => l.Contains(words)) + 1);

        Assert.Equal("summary", PartOf("ninety seconds"));
        Assert.Equal("references[0]", PartOf("Various optimizers"));
        Assert.Equal("introduction", PartOf("Two penalties differ"));
        for (var i = 0; i < text.Blocks.Count; i++)
        {
            var (title, prose) = (text.Blocks[i].Title, text.Blocks[i].Text);
            Assert.Equal($"blocks[{i}]", PartOf(title.Length > 0 ? $" {title}" : prose));
        }

        Assert.Equal("quiz[0]", PartOf("All of them"));
        Assert.Equal("quiz[1]", PartOf("Then."));
        Assert.Equal("faq[0]", PartOf("Not always"));
    }

    private static GuideFile Guide(params SectionText[] sections) =>
        new()
        {
            Slug = "g-0",
            Title = "A guide",
            Updated = new(2026, 11, 21),
            Sections = sections,
        };

    private static ManuscriptBody Write(Manuscript text, GuideFile guide, PartLog log) =>
        ManuscriptBody.Write(
            text,
            guide with
            {
                Sections = [],
                Quiz = [],
                Faq = [],
                Introduction = null,
            },
            OldSlugs.None,
            log
        );

    private static ParsedGuide Read(string text) =>
        GuideFileReader.Read(Encoding.UTF8.GetBytes(text), new(), new("guides/g-0.md"));
}
