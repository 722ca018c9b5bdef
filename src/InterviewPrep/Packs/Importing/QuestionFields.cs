using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>The fields by which questions are merged.</summary>
internal static class QuestionFields
{
    public static IReadOnlyList<MergeField<QuestionFile>> All { get; } =
    [
        new("title", q => q.Title, (q, from) => q with { Title = from.Title }),
        new("category", q => q.Category, (q, from) => q with { Category = from.Category }),
        new("difficulty", q => $"{q.Difficulty}", (q, from) => q with { Difficulty = from.Difficulty }),
        new("role", q => $"{q.Role}", (q, from) => q with { Role = from.Role }),
        new("round", q => $"{q.Round}", (q, from) => q with { Round = from.Round }),
        new("company", q => $"{q.Company}", (q, from) => q with { Company = from.Company }),
        List("asked", q => q.Asked, a => [a.Company, a.Source, $"{a.Date:O}"], (q, asked) => q with { Asked = asked }),
        List("topics", q => q.Topics, t => [t.Topic, t.ShownAs], (q, topics) => q with { Topics = topics }),
        new("access", q => $"{q.Access}", (q, from) => q with { Access = from.Access }),
        new(
            "status",
            q => $"{q.Publication.Status} {q.Publication.At:O}",
            (q, from) => q with { Publication = from.Publication }
        ),
        new("updated", q => $"{q.Updated:O}", (q, from) => q with { Updated = from.Updated })
        {
            Settle = (database, pack) => database.Updated > pack.Updated ? database : pack,
        },
        new("minutes", q => $"{q.Minutes}", (q, from) => q with { Minutes = from.Minutes }),
        List("related", q => q.Related, r => [r], (q, related) => q with { Related = related }),
        List(
            "rubric",
            q => q.Rubric,
            r => [r.Point, $"{r.Weight}", .. r.Evidence],
            (q, rubric) => q with { Rubric = rubric }
        ),
        List(
            "pitfalls",
            q => q.Pitfalls,
            p => [p.Claim, p.Correction, .. p.Evidence],
            (q, pitfalls) => q with { Pitfalls = pitfalls }
        ),
        Prose("overview", q => q.Overview, (q, text) => q with { Overview = text }),
        Prose("prompt", q => q.Prompt, (q, text) => q with { Prompt = text ?? "" }),
        Prose("context", q => q.Context, (q, text) => q with { Context = text }),
        List("expectations", q => q.Expectations, e => [e], (q, lines) => q with { Expectations = lines }),
        List("approach", q => q.Approach, a => [a], (q, lines) => q with { Approach = lines }),
        List(
            "follow-ups",
            q => q.FollowUps,
            f => [f.Question, f.Answer],
            (q, followUps) => q with { FollowUps = followUps }
        ),
        List(
            "sample answer",
            q => q.SampleAnswer,
            s => [s.Title, s.Text],
            (q, sections) => q with { SampleAnswer = sections }
        ),
    ];

    private static MergeField<QuestionFile> Prose(
        string name,
        Func<QuestionFile, string?> text,
        Func<QuestionFile, string?, QuestionFile> with
    ) =>
        new(name, q => $"{text(q)}", (q, from) => with(q, text(from)))
        {
            Pieces = new(
                q => $"{text(q)}".Split('\n'),
                (q, lines, _) =>
                    string.Join('\n', lines).Trim('\n') is { Length: > 0 } merged ? with(q, merged) : with(q, null)
            ),
        };

    private static MergeField<QuestionFile> List<T>(
        string name,
        Func<QuestionFile, IReadOnlyList<T>> items,
        Func<T, string?[]> values,
        Func<QuestionFile, IReadOnlyList<T>, QuestionFile> with
    )
    {
        // Unit and record separators: control characters, which no text of a pack holds.
        string Text(T item) => string.Join('\u001f', values(item));
        return new(name, q => string.Join('\u001e', items(q).Select(Text)), (q, from) => with(q, items(from)))
        {
            Pieces = new(
                q => [.. items(q).Select(Text)],
                (q, texts, sides) =>
                {
                    var known = sides.SelectMany(items).DistinctBy(Text).ToDictionary(Text, StringComparer.Ordinal);
                    return with(q, [.. texts.Select(t => known[t])]);
                }
            )
            {
                AreDistinct = true,
            },
        };
    }
}
