using InterviewPrep.Feedback;
using InterviewPrep.Practice;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Authoring.Editing;

// Trying a rubric on answers.
public sealed partial class ContentEditor
{
    private const int MostAnswers = 20;

    /// <summary>The rubric as it is being worked on, tried on a text; null where there is no such question.</summary>
    /// <param name="pick">Which text: see <see cref="LaboratoryPick"/>.</param>
    /// <param name="pasted">The text itself, where nothing is picked.</param>
    public async Task<Laboratory?> TryRubricAsync(
        Editor editor,
        string slug,
        LaboratoryPick pick,
        string pasted,
        CancellationToken cancel
    )
    {
        if (await OpenAsync(editor, slug, cancel) is not { } opened)
        {
            return null;
        }

        var answers = Published(opened.Id);
        var text = pick.Kind switch
        {
            LaboratoryPickKind.Sample => Sample(opened.Current),
            LaboratoryPickKind.Question => await OpenAsync(editor, pick.Slug, cancel) is { } other
                ? Sample(other.Current)
                : "",
            LaboratoryPickKind.Answer => await answers
                .Where(a => a.Id == pick.Answer)
                .Select(a => a.Markdown)
                .SingleOrDefaultAsync(cancel)
                ?? "",
            _ => pasted,
        };
        var file = TextOfQuestion.Read(opened.Current, slug, Today, new PartLog());
        var finder = new EvidenceFinder(text);
        return new(
            opened.Current.Title,
            text,
            new(
                [.. file.Rubric.Select(r => finder.Find(r.Point, r.Weight, r.Evidence))],
                [.. file.Pitfalls.Select(p => finder.Find(p.Claim, 0, p.Evidence))]
            ),
            await answers
                .OrderByDescending(a => a.Score)
                .ThenBy(a => a.Id)
                .Take(MostAnswers)
                .Join(
                    db.Users,
                    a => a.MemberId,
                    m => m.Id,
                    (a, m) => new PickedAnswer(a.Id, m.DisplayName, a.RevisedAt)
                )
                .ToListAsync(cancel)
        );
    }

    private IQueryable<SubmittedAnswer> Published(int question) =>
        db.Answers.Where(a =>
            a.QuestionId == question
            && a.FollowUpId == null
            && a.Visibility == AnswerVisibility.Public
            && a.HiddenAt == null
        );

    private static string Sample(QuestionText text) =>
        string.Join("\n\n", text.SampleAnswer.SelectMany(s => (string[])[s.Title, s.Text]));
}

/// <summary>A rubric that was tried on a text.</summary>
/// <param name="Text">As it was tried.</param>
/// <param name="Answers">Public answers that can be picked, best first.</param>
public sealed record Laboratory(string Title, string Text, FoundEvidence Found, IReadOnlyList<PickedAnswer> Answers);

public sealed record PickedAnswer(long Id, string Author, DateTimeOffset At);

public enum LaboratoryPickKind
{
    /// <summary>What was pasted.</summary>
    None,

    /// <summary>The sample answer of the question itself.</summary>
    Sample,

    /// <summary>That of another question, which ought to earn next to nothing.</summary>
    Question,

    /// <summary>A public answer to this question.</summary>
    Answer,
}

/// <summary>Which text a rubric is tried on.</summary>
public sealed record LaboratoryPick(LaboratoryPickKind Kind, string Slug = "", long Answer = 0);
