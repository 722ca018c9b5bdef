using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Authoring.Editing;

/// <summary>The sentences of all questions and guides, as hashes: what two of them have in common is found without reading them.</summary>
internal static class SentenceTable
{
    private const int MostRemarks = 5;

    private const string Shared = """
        select s.hash, 'question “' || q.slug || '”' from question_sentences s join questions q on q.id = s.question_id
        where s.hash = any($1) and q.slug <> $2 and q.status <> 'Archived'
        union all
        select s.hash, 'guide “' || g.slug || '”' from guide_sentences s join guides g on g.id = s.guide_id
        where s.hash = any($1) and g.slug <> $3 and g.status <> 'Archived'
        """;

    /// <summary>Reports sentences that another question or a guide has too.</summary>
    public static Task FindSharedAsync(Sql sql, ParsedQuestion parsed) =>
        FindSharedAsync(
            sql,
            [.. SharedSentences.Of(parsed.File!)],
            new("question", parsed.File!.Slug, ""),
            parsed.Places,
            parsed.Log
        );

    /// <summary>Reports sentences that a question or another guide has too.</summary>
    public static Task FindSharedAsync(Sql sql, ParsedGuide parsed) =>
        FindSharedAsync(
            sql,
            [.. SharedSentences.Of(parsed.File!.Pieces())],
            new("guide", "", parsed.File!.Slug),
            parsed.Places,
            parsed.Log
        );

    private static async Task FindSharedAsync(
        Sql sql,
        IReadOnlyList<HashedSentence> sentences,
        Own own,
        PlaceMap places,
        FileLog log
    )
    {
        var known = await sql.ListAsync(
            Shared,
            r => (Hash: r.GetInt64(0), Where: r.GetString(1)),
            sentences.Select(s => s.Hash).ToArray(),
            own.Question,
            own.Guide
        );
        var others = known.DistinctBy(k => k.Hash).ToDictionary(k => k.Hash, k => k.Where);
        foreach (var sentence in sentences.Where(s => others.ContainsKey(s.Hash)).Take(MostRemarks))
        {
            log.Finding(
                places.Inside(sentence.Part, sentence.At.Line, sentence.At.Column),
                $"This sentence also stands in the {others[sentence.Hash]}: say it in this {own.What}'s own words."
            );
        }
    }

    /// <summary>What is compared with the others: the slug of a question or of a guide.</summary>
    private sealed record Own(string What, string Question, string Guide);
}
