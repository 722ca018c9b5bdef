using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Practice;

/// <summary>Which public answers an editor is to look at.</summary>
internal static class NewcomerAnswers
{
    /// <summary>Has a public answer wait for an editor while none of its author's was accepted yet. Saves nothing.</summary>
    public static async Task AskForLookAsync(
        this AppDbContext db,
        SubmittedAnswer answer,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var isNew =
            answer is { Visibility: AnswerVisibility.Public, HiddenAt: null, AcceptedAt: null, WaitsSince: null };
        if (isNew && !await db.Answers.AnyAsync(a => a.MemberId == answer.MemberId && a.AcceptedAt != null, cancel))
        {
            answer.WaitsSince = now;
        }
    }
}
