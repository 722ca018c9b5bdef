using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Baseline.Questions;

/// <summary>The three queries behind a page, compiled once.</summary>
internal static class Queries
{
    public static readonly Func<QuestionContext, string, CancellationToken, Task<Question?>> Question =
        EF.CompileAsyncQuery(
            (QuestionContext db, string slug, CancellationToken cancel) =>
                db
                    .Questions.Include(q => q.Category)
                    .Include(q => q.Company)
                    .Include(q => q.Counts)
                    .SingleOrDefault(q => q.Slug == slug && q.Status == "Published")
        );

    public static readonly Func<QuestionContext, int, IAsyncEnumerable<SampleSection>> Sections = EF.CompileAsyncQuery(
        (QuestionContext db, int question) =>
            db.Set<Section>()
                .Where(s => s.QuestionId == question)
                .Join(
                    db.Set<SectionText>().Where(t => t.Kind == "SampleSection"),
                    s => new { s.QuestionId, s.Position },
                    t => new { t.QuestionId, t.Position },
                    (s, t) => new { s.Position, Section = new SampleSection(s.Title, t.Html) }
                )
                .OrderBy(s => s.Position)
                .Select(s => s.Section)
    );

    public static readonly Func<QuestionContext, int, IAsyncEnumerable<KeyTopic>> Topics = EF.CompileAsyncQuery(
        (QuestionContext db, int question) =>
            db.Set<QuestionTopic>()
                .Where(t => t.QuestionId == question)
                .OrderBy(t => t.Position)
                .Select(t => new KeyTopic(t.Topic.Slug, t.Topic.Name))
    );
}

/// <summary>A titled part of the sample answer.</summary>
public sealed record SampleSection(string Title, string Html);

/// <summary>A topic as the page links it.</summary>
public sealed record KeyTopic(string Slug, string Name);
