using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>
/// The part of an export that is about quizzes: what the member answered and how it fared. The words of a question, and of the
/// answers that were chosen, are in it where the paywall opens the question; what the member typed always is.
/// </summary>
internal static class QuizExport
{
    public static async Task<object> ReadAsync(AppDbContext db, Viewer viewer, CancellationToken cancel)
    {
        var (id, hasPro) = (viewer.MemberId!.Value, viewer.HasPro);
        var items = await db
            .QuizItems.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(i => db.QuizAnswers.Any(a => a.MemberId == id && a.ItemId == i.Id))
            .Join(
                db.Guides,
                i => i.GuideId,
                g => g.Id,
                (i, g) =>
                    new
                    {
                        Item = i,
                        Guide = g,
                        IsOpen = g.Status == PublicationStatus.Published
                            && (i.IsPreview || hasPro || g.Access == AccessLevel.Free),
                    }
            )
            .Select(x => new
            {
                x.Item.Id,
                Guide = x.Guide.Title,
                Question = x.IsOpen ? x.Item.Question : null,
                Entries = x.Item.Entries.Where(_ => x.IsOpen).ToList(),
            })
            .ToDictionaryAsync(i => i.Id, cancel);
        var answers = await db
            .QuizAnswers.Where(a => a.MemberId == id)
            .OrderBy(a => a.Id)
            .AsNoTracking()
            .ToListAsync(cancel);
        return new
        {
            Runs = await db
                .QuizRuns.Where(r => r.MemberId == id)
                .OrderBy(r => r.Id)
                .Select(r => new
                {
                    r.Id,
                    Guide = db.Guides.Where(g => g.Id == r.GuideId).Select(g => g.Title).Single(),
                    Section = db
                        .GuideSections.IgnoreQueryFilters()
                        .Where(s => s.Id == r.SectionId)
                        .Select(s => s.Title)
                        .SingleOrDefault(),
                    r.StartedAt,
                    r.ClosedAt,
                    Questions = r.ItemCount,
                })
                .ToListAsync(cancel),
            Answers = answers.ConvertAll(a =>
            {
                var (item, given) = (items[a.ItemId], QuizResponse.FromJson(a.Response));
                return new
                {
                    Run = a.RunId,
                    item.Guide,
                    item.Question,
                    Typed = given.Typed.Length > 0 ? given.Typed : null,
                    Chosen = Chosen(given, item.Entries),
                    a.IsRight,
                    a.At,
                };
            }),
        };
    }

    // What was reworded since has no words any more.
    private static List<string> Chosen(QuizResponse given, List<StoredQuizEntry> entries)
    {
        var words = entries
            .SelectMany(e => e.Match is null ? [e.Markdown] : new[] { e.Markdown, e.Match })
            .DistinctBy(QuizEntry.TokenOf)
            .ToDictionary(QuizEntry.TokenOf, StringComparer.Ordinal);
        return
        [
            .. given.Picks.Where(words.ContainsKey).Select(p => words[p]),
            .. given
                .Pairs.Where(p => words.ContainsKey(p.Key) && words.ContainsKey(p.Value))
                .Select(p => $"{words[p.Key]} → {words[p.Value]}"),
        ];
    }
}
