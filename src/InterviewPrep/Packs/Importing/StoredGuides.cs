using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs.Importing;

/// <summary>A guide as the database holds it, in the form of a pack.</summary>
/// <param name="File">With the status that the pack asked for where the linter holds the guide back.</param>
/// <param name="Status">The status that readers see.</param>
/// <param name="Sections">Every section, archived ones too.</param>
/// <param name="Items">Every quiz item, archived ones too.</param>
/// <param name="Findings">What the linter had to say at the last import.</param>
internal sealed record StoredGuide(
    int Id,
    GuideFile File,
    PublicationStatus Status,
    bool IsHeld,
    IReadOnlyList<GuideSection> Sections,
    IReadOnlyList<StoredQuizItem> Items,
    IReadOnlyList<string> Findings
);

/// <summary>Reads guides back out of the database.</summary>
internal static class StoredGuides
{
    public static async Task<Dictionary<string, StoredGuide>> LoadAsync(
        AppDbContext db,
        IReadOnlyCollection<string> slugs,
        CancellationToken cancel
    )
    {
        var guides = await db
            .Guides.AsNoTracking()
            .IgnoreQueryFilters()
            .AsSplitQuery()
            .Where(g => slugs.Contains(g.Slug))
            .Include(g => g.Category)
            .Include(g => g.Topics)
                .ThenInclude(t => t.Topic)
            .Include(g => g.Sections)
            .Include(g => g.References)
            .Include(g => g.Related)
                .ThenInclude(r => r.Related)
            .ToListAsync(cancel);
        var ids = guides.ConvertAll(g => g.Id);
        var companionIds = guides.Select(g => g.CompanionId).ToList();
        var companions = await db
            .Guides.Where(g => companionIds.Contains(g.Id))
            .ToDictionaryAsync(g => g.Id, g => g.Slug, cancel);
        var texts = (
            await db
                .GuideTexts.AsNoTracking()
                .Where(t => ids.Contains(t.GuideId))
                .Select(t => new
                {
                    Text = t,
                    Practise = db.Questions.Where(q => q.Id == t.PractiseId).Select(q => q.Slug).FirstOrDefault(),
                })
                .ToListAsync(cancel)
        ).ToLookup(t => t.Text.GuideId, t => (t.Text, t.Practise));
        var items = (
            await db
                .QuizItems.AsNoTracking()
                .IgnoreQueryFilters()
                .Where(i => ids.Contains(i.GuideId))
                .Include(i => i.Entries)
                .ToListAsync(cancel)
        ).ToLookup(i => i.GuideId);
        var findings = (
            await db.GuideFindings.AsNoTracking().Where(f => ids.Contains(f.GuideId)).ToListAsync(cancel)
        ).ToLookup(f => f.GuideId, f => f.Message);
        return guides.ToDictionary(
            g => g.Slug,
            g =>
            {
                var companion = g.CompanionId is { } id ? companions.GetValueOrDefault(id) : null;
                var file = new GuideAssembly(g, [.. texts[g.Id]], [.. items[g.Id]]).File() with
                {
                    Companion = companion,
                };
                return new StoredGuide(
                    g.Id,
                    file,
                    g.Status,
                    g.HeldStatus is not null,
                    g.Sections,
                    [.. items[g.Id]],
                    [.. findings[g.Id]]
                );
            },
            StringComparer.Ordinal
        );
    }
}

/// <summary>Puts a guide together from its rows.</summary>
internal sealed class GuideAssembly(
    Guide guide,
    IReadOnlyList<(GuideText Text, string? Practise)> texts,
    IReadOnlyList<StoredQuizItem> items
)
{
    public GuideFile File() =>
        new()
        {
            Slug = guide.Slug,
            Title = guide.Title,
            Summary = guide.Summary,
            Category = guide.Category?.Slug,
            Tags = [.. guide.Topics.OrderBy(t => t.Position).Select(t => t.Topic!.Slug)],
            Access = guide.Access,
            Publication = new(guide.HeldStatus ?? guide.Status, guide.PublishAt),
            Preview = guide.Preview,
            Related = [.. guide.Related.OrderBy(r => r.Position).Select(r => r.Related!.Slug)],
            Updated = guide.UpdatedOn,
            References =
            [
                .. guide
                    .References.OrderBy(r => r.Position)
                    .Select(r => new GuideReference(r.Key, r.Authors, r.Year, r.Title, r.Link)),
            ],
            Introduction = guide.Introduction?.Markdown,
            Sections = [.. guide.Sections.Where(s => s.ArchivedAt is null).OrderBy(s => s.Position).Select(Section)],
            Quiz = Quiz(null),
            Faq =
            [
                .. texts
                    .Where(t => t.Text.Kind == GuideTextKind.Faq)
                    .OrderBy(t => t.Text.Position)
                    .Select(t => new FaqText(t.Text.Title!, t.Text.Markdown)),
            ],
        };

    private SectionText Section(GuideSection section) =>
        new(
            section.Title,
            [
                .. texts
                    .Where(t => t.Text.Section == section.Position)
                    .GroupBy(t => t.Text.Block)
                    .OrderBy(g => g.Key)
                    .Select(g => Block([.. g.OrderBy(t => t.Text.Position)])),
            ],
            Quiz(section.Position)
        );

    private static GuideBlock Block(IReadOnlyList<(GuideText Text, string? Practise)> rows)
    {
        var (text, practise) = rows[0];
        return text.Kind switch
        {
            GuideTextKind.Step => new StepsText([
                .. rows.Select(r => new StepText(r.Text.Title!, r.Text.Time, r.Text.Markdown)),
            ]),
            GuideTextKind.Question => new InterviewText(text.Title!, text.Level, practise, text.Markdown),
            _ => new ProseText(text.Markdown),
        };
    }

    private List<QuizItem> Quiz(int? section) =>
        [
            .. items
                .Where(i => i.ArchivedAt is null && i.Section == section)
                .OrderBy(i => i.Position)
                .Select(i => i.ToItem()),
        ];
}
