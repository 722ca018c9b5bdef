using System.Text;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Guides;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Quizzes;
using static InterviewPrep.Authoring.Editing.TypedText;

namespace InterviewPrep.Authoring.Guides;

/// <summary>Writes a form as a pack's file, whose reader is the judge of it, and knows which line is of which part.</summary>
internal sealed class ManuscriptBody
{
    private const string Steps = ":::";

    private readonly PartLog log;
    private readonly OldSlugs old;
    private readonly StringBuilder text = new();
    private readonly List<(int Line, string Part)> starts = [];
    private int line = 1;
    private bool isInSection;
    private BlockText? before;

    private ManuscriptBody(PartLog log, OldSlugs old) => (this.log, this.old) = (log, old);

    /// <param name="facts">What stands above the body.</param>
    /// <param name="old">What slugs that were typed lead to now.</param>
    public static ManuscriptBody Write(Manuscript manuscript, GuideFile facts, OldSlugs old, PartLog log)
    {
        var body = new ManuscriptBody(log, old);
        body.Front(GuideWriter.Write(facts));
        body.Add("introduction", Prose(manuscript.Introduction) ?? "");
        for (var i = 0; i < manuscript.Blocks.Count; i++)
        {
            body.Block(manuscript.Blocks[i], $"blocks[{i}]");
        }

        body.Close();
        body.End(manuscript);
        return body;
    }

    /// <summary>The file.</summary>
    public string Text => text.ToString();

    /// <summary>The part that stands in a line.</summary>
    public string PartAt(int line) => starts.FindLast(s => s.Line <= line) is { Part: { } part } ? part : "title";

    // As the writer has it: a key begins its line, and an entry of the list of references a hyphen.
    private void Front(string front)
    {
        var works = 0;
        foreach (var written in front.TrimEnd('\n').Split('\n'))
        {
            if (written.StartsWith("  - ", StringComparison.Ordinal))
            {
                starts.Add((line, $"references[{works++}]"));
            }
            else if (written.Length > 0 && char.IsAsciiLetter(written[0]))
            {
                starts.Add((line, written.Split(':')[0]));
            }

            text.Append(written).Append('\n');
            line++;
        }
    }

    private void Block(BlockText block, string part)
    {
        if (log.Word<BlockKind>(part, block.Kind) is not { } kind)
        {
            log.Add(part, "Choose what this block is.", Severity.Error);
            return;
        }

        if (!isInSection && kind != BlockKind.Section)
        {
            log.Add(part, "This stands above the first section: put a section above it.", Severity.Error);
        }

        if (kind != BlockKind.Step || block.IsNewList)
        {
            Close();
        }

        Write(kind, block, part);
        before = block;
        isInSection |= kind == BlockKind.Section;
    }

    private void Write(BlockKind kind, BlockText block, string part)
    {
        var (title, prose) = (One(block.Title), Prose(block.Text) ?? "");
        switch (kind)
        {
            case BlockKind.Section:
                Add(part, $"## {title}");
                break;
            case BlockKind.Prose:
                Paragraphs(prose, part);
                break;
            case BlockKind.Step:
                Add(part, Follows(BlockKind.Step) ? "" : $"{Steps}steps", $"### {title}{TimeOf(block, part)}", prose);
                break;
            case BlockKind.Question:
                Add(part, $"### {GuideKeys.QuestionMark} {title}{Attributes(block, part)}", prose);
                break;
            default:
                Item("####", title, block.Answers, prose, part, Follows(BlockKind.Item) ? "" : $"### {GuideKeys.Quiz}");
                break;
        }
    }

    private bool Follows(BlockKind kind) => before?.Is(kind) == true;

    // The answer would swallow it.
    private void Paragraphs(string prose, string part)
    {
        if (prose.Length > 0 && Follows(BlockKind.Question) && !prose.StartsWith("### ", StringComparison.Ordinal))
        {
            log.Add(
                part,
                "Text below an interview question belongs to its answer: write it there, or begin it with a subheading (###).",
                Severity.Error
            );
        }

        Add(part, prose);
    }

    private string TimeOf(BlockText block, string part)
    {
        if (Maybe(block.Time) is not { } time)
        {
            return "";
        }

        if (TimeBox.SecondsOf(time) is null)
        {
            log.Add(part, "Give the time box as in 30 seconds or 2 minutes.", Severity.Error);
        }

        return $" ({time})";
    }

    private string Attributes(BlockText block, string part)
    {
        List<string> attributes = [];
        if (log.Word<GuideLevel>(part, block.Level) is { } level)
        {
            attributes.Add($"level={Word<GuideLevel>(level)}");
        }

        if (Maybe(block.Practise) is { } practise)
        {
            if (!YamlValues.IsSlug(practise))
            {
                log.Add(part, "Name the question to practise by its slug, as in its address.", Severity.Error);
            }

            attributes.Add($"question={old.Of(SlugSpace.Question, practise)}");
        }

        return attributes.Count == 0 ? "" : $" {{{string.Join(' ', attributes)}}}";
    }

    private void Item(string marks, string question, string? answers, string below, string part, string heading = "")
    {
        var kind = log.Word<QuizKind>(part, answers) ?? QuizKind.Choice;
        Add(
            part,
            heading,
            $"{marks} {question}{(kind == QuizKind.Choice ? "" : $" {{kind={Word<QuizKind>(kind)}}}")}",
            below
        );
    }

    private void End(Manuscript manuscript)
    {
        if (manuscript.Quiz.Count > 0)
        {
            Add("quiz", $"## {GuideKeys.Quiz}");
        }

        for (var i = 0; i < manuscript.Quiz.Count; i++)
        {
            var item = manuscript.Quiz[i];
            Item("###", One(item.Question), item.Answers, Prose(item.Text) ?? "", $"quiz[{i}]");
        }

        if (manuscript.Faq.Count > 0)
        {
            Add("faq", $"## {GuideKeys.Faq}");
        }

        for (var i = 0; i < manuscript.Faq.Count; i++)
        {
            Add($"faq[{i}]", $"### {One(manuscript.Faq[i].Title)}", Prose(manuscript.Faq[i].Text) ?? "");
        }
    }

    // What closes the steps belongs to the last one.
    private void Close()
    {
        if (Follows(BlockKind.Step))
        {
            Append(Steps);
        }

        before = Follows(BlockKind.Step) ? null : before;
    }

    private void Add(string part, params ReadOnlySpan<string> paragraphs)
    {
        starts.Add((line, part));
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Length > 0)
            {
                Append(paragraph);
            }
        }
    }

    private void Append(string paragraph)
    {
        text.Append('\n').Append(paragraph).Append('\n');
        line += 2 + paragraph.AsSpan().Count('\n');
    }
}
