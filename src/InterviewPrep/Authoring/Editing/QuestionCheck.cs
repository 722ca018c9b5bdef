using System.Diagnostics.CodeAnalysis;
using System.Text;
using InterviewPrep.Images;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Authoring.Editing;

/// <summary>A question that was judged as a pack's file would be: by the same reader, linter and renderer.</summary>
/// <param name="Parsed">As it would stand in a pack.</param>
/// <param name="Html">Null where the question cannot be read.</param>
/// <param name="Findings">What keeps it from being published, with places in the file.</param>
internal sealed record CheckedQuestion(
    QuestionFile File,
    ParsedQuestion Parsed,
    RenderedQuestion? Html,
    IReadOnlyList<Problem> Findings,
    IReadOnlyList<Remark> Remarks
)
{
    /// <summary>Whether it can be written.</summary>
    [MemberNotNullWhen(true, nameof(Html))]
    public bool IsSound => Html is not null && !Remarks.Any(r => r.Severity == Severity.Error);
}

/// <summary>Judges what an editor wrote.</summary>
internal sealed class QuestionCheck(Sql sql, MarkdownRenderer renderer)
{
    /// <param name="updated">The date of the change.</param>
    /// <param name="log">What was found already.</param>
    public async Task<CheckedQuestion> RunAsync(
        QuestionText text,
        string slug,
        DateOnly updated,
        PartLog log,
        CancellationToken cancel
    )
    {
        // What an editor began before a topic was merged is filed under the other one.
        var file = (await OldSlugs.AllAsync(sql)).Apply(TextOfQuestion.Read(text, slug, updated, log));
        if (file.Prompt.Length == 0)
        {
            log.Add("prompt", "Write the question: without it there is nothing to answer.", Severity.Error);
        }

        var path = QuestionFile.PathOf(file.Slug);
        var bytes = Encoding.UTF8.GetBytes(QuestionWriter.Write(file));
        var parsed = QuestionFileReader.Read(bytes, await References.ToAsync(file, sql), new(path));
        RenderedQuestion? html = null;
        if (parsed.File is not null && file.Prompt.Length > 0)
        {
            await LintAsync(parsed);
            html = await RenderedQuestion.RenderAsync(parsed.File, await ImageSizes.LoadAsync(sql), renderer, cancel);
            html.Report(parsed.Places, parsed.Log);
        }

        foreach (var problem in parsed.Log.Problems.Where(_ => file.Prompt.Length > 0))
        {
            var part = parsed.Places.PartAt(new(problem.Line, problem.Column)) ?? "title";
            log.Add(part, problem.Message, problem.Severity);
        }

        if (parsed.File is not null && !log.HasErrors)
        {
            FindLosses(file, parsed.File, log);
        }

        var findings = PackReader.Sorted(parsed.Log.Problems.Where(p => p.Severity == Severity.Finding));
        return new(file, parsed, html, findings, log.Remarks);
    }

    private async Task LintAsync(ParsedQuestion parsed)
    {
        var vocabulary = await LintVocabulary.LoadAsync(sql);
        foreach (var remark in Lint.Check(parsed.File!, vocabulary))
        {
            var part = remark.IsAbsence && !parsed.Places.Has(remark.Part) ? "title" : remark.Part;
            parsed.Log.Finding(parsed.Places[part], remark.Message);
        }

        await SentenceTable.FindSharedAsync(sql, parsed);
    }

    // A heading inside of a text, or a line that ends a list, would be read as something else when the pack comes back.
    private static void FindLosses(QuestionFile written, QuestionFile read, PartLog log)
    {
        foreach (var field in QuestionFields.All.Where(f => f.Text(written) != f.Text(read)))
        {
            log.Add(
                field.Part,
                "A pack cannot hold this text as it is: it has a heading of the first or second level, a line break inside of a list, or a repetition. Write it in another way.",
                Severity.Error
            );
        }
    }
}
