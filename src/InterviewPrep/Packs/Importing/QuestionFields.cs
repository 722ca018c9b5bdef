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
        new(
            "asked",
            q => Lines(q.Asked, a => [a.Company, a.Source, $"{a.Date:O}"]),
            (q, from) => q with { Asked = from.Asked }
        ),
        new("topics", q => Lines(q.Topics, t => [t.Topic, t.ShownAs]), (q, from) => q with { Topics = from.Topics }),
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
        new("related", q => Lines(q.Related, r => [r]), (q, from) => q with { Related = from.Related }),
        new(
            "rubric",
            q => Lines(q.Rubric, r => [r.Point, $"{r.Weight}", .. r.Evidence]),
            (q, from) => q with { Rubric = from.Rubric }
        ),
        new(
            "pitfalls",
            q => Lines(q.Pitfalls, p => [p.Claim, p.Correction, .. p.Evidence]),
            (q, from) => q with { Pitfalls = from.Pitfalls }
        ),
        new("overview", q => $"{q.Overview}", (q, from) => q with { Overview = from.Overview }),
        new("prompt", q => q.Prompt, (q, from) => q with { Prompt = from.Prompt }),
        new("context", q => $"{q.Context}", (q, from) => q with { Context = from.Context }),
        new(
            "expectations",
            q => Lines(q.Expectations, e => [e]),
            (q, from) => q with { Expectations = from.Expectations }
        ),
        new("approach", q => Lines(q.Approach, a => [a]), (q, from) => q with { Approach = from.Approach }),
        new(
            "follow-ups",
            q => Lines(q.FollowUps, f => [f.Question, f.Answer]),
            (q, from) => q with { FollowUps = from.FollowUps }
        ),
        new(
            "sample answer",
            q => Lines(q.SampleAnswer, s => [s.Title, s.Text]),
            (q, from) => q with { SampleAnswer = from.SampleAnswer }
        ),
    ];

    // Unit and record separators: control characters, which no text of a pack holds.
    private static string Lines<T>(IEnumerable<T> items, Func<T, string?[]> values) =>
        string.Join('\u001e', items.Select(i => string.Join('\u001f', values(i))));
}
