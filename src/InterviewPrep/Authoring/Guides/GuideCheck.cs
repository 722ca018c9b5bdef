using System.Diagnostics.CodeAnalysis;
using System.Text;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Images;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Rendering;

namespace InterviewPrep.Authoring.Guides;

/// <summary>A guide that was judged as a pack's file: by the same reader, linter and renderer.</summary>
/// <param name="Parsed">As it would stand in a pack: what the form says is what the reader makes of it.</param>
/// <param name="Html">Null where the guide cannot be read.</param>
/// <param name="Findings">What keeps it from being published, with places in the file.</param>
internal sealed record CheckedGuide(
    ParsedGuide Parsed,
    RenderedGuide? Html,
    IReadOnlyList<Problem> Findings,
    IReadOnlyList<Remark> Remarks
)
{
    /// <summary>Whether it can be written.</summary>
    [MemberNotNullWhen(true, nameof(Html))]
    public bool IsSound => Html is not null && !Remarks.Any(r => r.Severity == Severity.Error);

    public TextLength? Length => Html is null ? null : new(Html.Words(Parsed.File!), Html.Minutes(Parsed.File!));
}

/// <summary>Judges what an editor wrote.</summary>
internal sealed class GuideCheck(Sql sql, MarkdownRenderer renderer)
{
    /// <param name="updated">The date of the change.</param>
    /// <param name="log">What was found already.</param>
    public async Task<CheckedGuide> RunAsync(
        Manuscript text,
        string slug,
        DateOnly updated,
        PartLog log,
        CancellationToken cancel
    )
    {
        // What an editor began before a topic was merged is filed under the other one.
        var old = await OldSlugs.AllAsync(sql);
        var facts = old.Apply(ManuscriptFacts.Read(text, slug, updated, log));
        var body = ManuscriptBody.Write(text, facts, old, log);
        var path = GuideFile.PathOf(slug);
        var bytes = Encoding.UTF8.GetBytes(body.Text);
        if (bytes.Length > PackFiles.MaxBytes)
        {
            log.Add("title", "The guide is longer than a file of a pack may be: make two of it.", Severity.Error);
        }

        var parsed = GuideFileReader.Read(bytes, await References.ToAsync(facts, body.Text, sql), new(path));
        RenderedGuide? html = null;
        HashSet<string> absent = new(StringComparer.Ordinal);
        if (parsed.File is not null)
        {
            absent = await LintAsync(parsed, log);
            await CheckCompanionAsync(parsed.File, log);
            html = await RenderedGuide.RenderAsync(parsed.File, await ImageSizes.LoadAsync(sql), renderer, cancel);
            html.Report(parsed.Places, parsed.Log);
        }

        foreach (var problem in parsed.Log.Problems.Where(p => !absent.Contains(p.Message)))
        {
            log.Add(body.PartAt(problem.Line), problem.Message, problem.Severity);
        }

        var findings = PackReader.Sorted(parsed.Log.Problems.Where(p => p.Severity == Severity.Finding));
        return new(parsed, html, findings, log.Remarks);
    }

    // Gives what was said of parts that are not there: the form has a place for each of them.
    private async Task<HashSet<string>> LintAsync(ParsedGuide parsed, PartLog log)
    {
        var absent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var remark in GuideLint.Check(parsed.File!, await LintVocabulary.LoadAsync(sql)))
        {
            var isAbsent = remark.IsAbsence && !parsed.Places.Has(remark.Part);
            parsed.Log.Finding(parsed.Places[isAbsent ? "title" : remark.Part], remark.Message);
            if (isAbsent && absent.Add(remark.Message))
            {
                log.Add(remark.Part, remark.Message, Severity.Finding);
            }
        }

        await SentenceTable.FindSharedAsync(sql, parsed);
        return absent;
    }

    // Companions are pairs: a third would leave one of two behind.
    private async Task CheckCompanionAsync(GuideFile file, PartLog log)
    {
        if (file.Companion is not { } companion)
        {
            return;
        }

        var others = await sql.ListAsync(
            "select c.slug from guides g join guides c on c.id = g.companion_id where g.slug = $1 and c.slug <> $2",
            r => r.GetString(0),
            companion,
            file.Slug
        );
        if (others is [var other])
        {
            log.Add(
                "companion",
                $"“{YamlFields.Short(companion)}” is the companion of “{YamlFields.Short(other)}” already: choose another, or part those two first.",
                Severity.Error
            );
        }
    }
}
