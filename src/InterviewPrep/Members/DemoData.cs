using InterviewPrep.Community;
using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>
/// A beginning for the ready members of a development start: bookmarks, a note and a draft, which only they see. They submit,
/// vote and solve nothing, so that no counter shows what nobody did.
/// </summary>
public sealed class DemoData(AppDbContext db, DevelopmentMembers ready, Bookmarks bookmarks, Notes notes, Drafts drafts)
{
    private static readonly string[] Bookmarked =
    [
        "size-the-kv-cache-for-a-7b-model",
        "compare-l1-and-l2-regularization",
        "why-attention-divides-by-root-d",
    ];

    private static readonly (string Slug, string Markdown) Note = (
        "compare-l1-and-l2-regularization",
        "Say which features are correlated *before* choosing: the lasso keeps one of them, and which one is chance."
    );

    private static readonly (string Slug, string Markdown) Draft = (
        "size-the-kv-cache-for-a-7b-model",
        """
        Each token leaves a key and a value vector in every layer, so with 16-bit numbers

        $$
        2 \cdot 32 \cdot 32 \cdot 128 \cdot 2 = 524{,}288 \text{ bytes},
        $$

        half a mebibyte a token, and **2 GiB** for a sequence of 4,096. Next: what the weights leave of the card.
        """
    );

    /// <summary>Makes what is missing; what a member has written since stays as it is.</summary>
    public async Task<DemoDataResult> MakeAsync(CancellationToken cancel)
    {
        await ready.MakeAsync(cancel);
        var emails = DevelopmentMembers.All.Where(m => m.Kind != "Admin").Select(m => m.Email).ToArray();
        var members = await db.Users.Where(m => emails.Contains(m.Email)).Select(m => m.Id).ToListAsync(cancel);
        var questions = await db
            .Questions.Published()
            .Where(q => Bookmarked.Contains(q.Slug))
            .ToDictionaryAsync(q => q.Slug, q => q.Id, cancel);
        foreach (var member in members)
        {
            await MakeAsync(member, questions, cancel);
        }

        return new(DevelopmentMembers.All.Count, questions.Count);
    }

    private async Task MakeAsync(Guid member, Dictionary<string, int> questions, CancellationToken cancel)
    {
        foreach (var question in questions.Values)
        {
            await bookmarks.SetAsync(member, question, isBookmarked: true, cancel);
        }

        if (questions.TryGetValue(Note.Slug, out var noted))
        {
            await notes.SaveAsync(member, noted, Note.Markdown, version: 0, cancel);
        }

        if (questions.TryGetValue(Draft.Slug, out var drafted) && !await HasAnswerAsync(member, drafted, cancel))
        {
            await drafts.SaveAsync(member, drafted, followUpId: null, Draft.Markdown, basedOn: 0, cancel);
        }
    }

    private Task<bool> HasAnswerAsync(Guid member, int question, CancellationToken cancel) =>
        db.Answers.AnyAsync(a => a.MemberId == member && a.QuestionId == question, cancel);
}

/// <summary>What there is afterwards.</summary>
/// <param name="Members">Ready members.</param>
/// <param name="Questions">Questions of the starter pack that they have begun with; 0 where it is not imported.</param>
public sealed record DemoDataResult(int Members, int Questions);
