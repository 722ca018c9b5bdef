using InterviewPrep.Packs.Guides;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Importing;

/// <summary>The fields by which guides are merged: facts one by one, sections by their titles, quiz and FAQ by their items.</summary>
internal static class GuideFields
{
    public static IReadOnlyList<MergeField<GuideFile>> All { get; } =
    [
        new("title", g => g.Title, (g, from) => g with { Title = from.Title }),
        new("summary", g => $"{g.Summary}", (g, from) => g with { Summary = from.Summary }),
        new("category", g => $"{g.Category}", (g, from) => g with { Category = from.Category }),
        List("tags", g => g.Tags, t => t, (g, tags) => g with { Tags = tags }),
        new("access", g => $"{g.Access}", (g, from) => g with { Access = from.Access }),
        new(
            "status",
            g => $"{g.Publication.Status} {g.Publication.At:O}",
            (g, from) => g with { Publication = from.Publication }
        ),
        new("preview", g => $"{g.Preview}", (g, from) => g with { Preview = from.Preview }),
        new("companion", g => $"{g.Companion}", (g, from) => g with { Companion = from.Companion }),
        List("related", g => g.Related, r => r, (g, related) => g with { Related = related }),
        new("updated", g => $"{g.Updated:O}", (g, from) => g with { Updated = from.Updated })
        {
            Settle = (database, pack) => database.Updated > pack.Updated ? database : pack,
        },
        List("references", g => g.References, Values, (g, references) => g with { References = references }),
        new("introduction", g => $"{g.Introduction}", (g, from) => g with { Introduction = from.Introduction }),
        List("sections", g => g.Sections, Values, (g, sections) => g with { Sections = sections }),
        List("quiz", g => g.Quiz, Values, (g, quiz) => g with { Quiz = quiz }),
        List("FAQ", g => g.Faq, Values, (g, faq) => g with { Faq = faq }),
    ];

    private static MergeField<GuideFile> List<T>(
        string name,
        Func<GuideFile, IReadOnlyList<T>> items,
        Func<T, string> text,
        Func<GuideFile, IReadOnlyList<T>, GuideFile> with
    ) =>
        // A record separator: a control character, which no text of a pack holds.
        new(name, g => string.Join('\u001e', items(g).Select(text)), (g, from) => with(g, items(from)))
        {
            Pieces = new(
                g => [.. items(g).Select(text)],
                (g, texts, sides) =>
                {
                    var known = sides.SelectMany(items).DistinctBy(text).ToDictionary(text, StringComparer.Ordinal);
                    return with(g, [.. texts.Select(t => known[t])]);
                }
            )
            {
                AreDistinct = true,
            },
        };

    private static string Values(GuideReference r) =>
        string.Join('\u001f', r.Key, r.Authors, $"{r.Year}", r.Title, r.Link);

    private static string Values(QuizItem item) => QuizWriter.Parts([item], "##").Last();

    private static string Values(FaqText faq) => $"{faq.Question}\u001f{faq.Answer}";

    private static string Values(SectionText section) =>
        GuideWriter.Write(
            new GuideFile
            {
                Slug = "",
                Title = "",
                Sections = [section],
            }
        );
}
