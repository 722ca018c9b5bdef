using InterviewPrep.Data;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community;

/// <summary>Bookmarks: a member's own list, seen by nobody else.</summary>
public sealed class Bookmarks(AppDbContext db, TimeProvider clock)
{
    /// <summary>False where no published question has that id. Setting what is set already changes nothing.</summary>
    public async Task<bool> SetAsync(Guid member, int questionId, bool isBookmarked, CancellationToken cancel)
    {
        if (!await db.Questions.Published().AnyAsync(q => q.Id == questionId, cancel))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await (
            isBookmarked
                ? db.Database.ExecuteSqlAsync(
                    $"insert into bookmarks (member_id, question_id, at) values ({member}, {questionId}, {now}) on conflict do nothing",
                    cancel
                )
                : db.Bookmarks.Where(b => b.MemberId == member && b.QuestionId == questionId).ExecuteDeleteAsync(cancel)
        );
        return true;
    }
}
