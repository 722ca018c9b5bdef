using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs.Importing;

/// <summary>A question as the database holds it, in the form of a pack.</summary>
/// <param name="File">With the status that the pack asked for where the linter holds the question back.</param>
/// <param name="Status">The status that readers see.</param>
/// <param name="FollowUps">Every follow-up, archived ones too.</param>
/// <param name="Findings">What the linter had to say at the last import.</param>
internal sealed record StoredQuestion(
    int Id,
    QuestionFile File,
    PublicationStatus Status,
    bool IsHeld,
    IReadOnlyList<FollowUp> FollowUps,
    IReadOnlyList<string> Findings
);

/// <summary>Reads questions back out of the database.</summary>
internal static class StoredQuestions
{
    public static async Task<Dictionary<string, StoredQuestion>> LoadAsync(
        AppDbContext db,
        IReadOnlyCollection<string> slugs,
        CancellationToken cancel
    )
    {
        var questions = await db
            .Questions.AsNoTracking()
            .IgnoreQueryFilters()
            .AsSplitQuery()
            .Where(q => slugs.Contains(q.Slug))
            .Include(q => q.Category)
            .Include(q => q.Role)
            .Include(q => q.Round)
            .Include(q => q.Company)
            .Include(q => q.Asked)
                .ThenInclude(a => a.Company)
            .Include(q => q.Topics)
                .ThenInclude(t => t.Topic)
            .Include(q => q.Related)
                .ThenInclude(r => r.Related)
            .Include(q => q.FollowUps)
            .Include(q => q.SampleSections)
            .ToListAsync(cancel);
        var ids = questions.ConvertAll(q => q.Id);
        var sealedTexts = (
            await db.SealedTexts.AsNoTracking().Where(s => ids.Contains(s.QuestionId)).ToListAsync(cancel)
        ).ToDictionary(s => (s.QuestionId, s.Kind, s.Position), s => s.Markdown);
        var rubrics = (
            await db.RubricItems.AsNoTracking().Where(r => ids.Contains(r.QuestionId)).ToListAsync(cancel)
        ).ToLookup(r => r.QuestionId);
        var pitfalls = (
            await db.Pitfalls.AsNoTracking().Where(p => ids.Contains(p.QuestionId)).ToListAsync(cancel)
        ).ToLookup(p => p.QuestionId);
        var findings = (
            await db.LintFindings.AsNoTracking().Where(f => ids.Contains(f.QuestionId)).ToListAsync(cancel)
        ).ToLookup(f => f.QuestionId, f => f.Message);

        return questions.ToDictionary(
            q => q.Slug,
            q =>
            {
                var file = File(q, sealedTexts) with
                {
                    Rubric =
                    [
                        .. rubrics[q.Id]
                            .OrderBy(r => r.Position)
                            .Select(r => new RubricPoint(r.Point, r.Weight, r.Evidence)),
                    ],
                    Pitfalls =
                    [
                        .. pitfalls[q.Id]
                            .OrderBy(p => p.Position)
                            .Select(p => new WrongClaim(p.Claim, p.Correction, p.Evidence)),
                    ],
                };
                return new StoredQuestion(
                    q.Id,
                    file,
                    q.Status,
                    q.HeldStatus is not null,
                    q.FollowUps,
                    [.. findings[q.Id]]
                );
            },
            StringComparer.Ordinal
        );
    }

    private static QuestionFile File(Question q, Dictionary<(int, SealedKind, int), string> sealedTexts) =>
        new()
        {
            Slug = q.Slug,
            Title = q.Title,
            Category = q.Category!.Slug,
            Difficulty = q.Difficulty,
            Role = q.Role?.Slug,
            Round = q.Round?.Slug,
            Company = q.Company?.Slug,
            Asked = [.. q.Asked.OrderBy(a => a.Position).Select(a => new AskedFact(a.Company!.Slug, a.Source, a.Date))],
            Topics = [.. q.Topics.OrderBy(t => t.Position).Select(t => new KeyTopic(t.Topic!.Slug, t.ShownAs))],
            Access = q.Access,
            Publication = new(q.HeldStatus ?? q.Status, q.PublishAt),
            Updated = q.UpdatedOn,
            Minutes = q.Minutes,
            Related = [.. q.Related.OrderBy(r => r.Position).Select(r => r.Related!.Slug)],
            Overview = q.Overview?.Markdown,
            Prompt = q.Prompt.Markdown,
            Context = q.Context?.Markdown,
            Expectations = q.Expectations,
            Approach = q.Approach,
            FollowUps =
            [
                .. q
                    .FollowUps.Where(f => f.ArchivedAt is null)
                    .OrderBy(f => f.Position)
                    .Select(f => new FollowUpText(
                        f.Markdown,
                        sealedTexts.GetValueOrDefault((q.Id, SealedKind.FollowUpAnswer, f.Position))
                    )),
            ],
            SampleAnswer =
            [
                .. q
                    .SampleSections.OrderBy(s => s.Position)
                    .Select(s => new AnswerSection(
                        s.Title,
                        sealedTexts.GetValueOrDefault((q.Id, SealedKind.SampleSection, s.Position), "")
                    )),
            ],
        };
}
