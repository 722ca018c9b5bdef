using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Authoring.Reviewing;

/// <summary>What editors say to each other about a question or guide before it is published. Row and audit row in one transaction.</summary>
public sealed class ReviewComments(AppDbContext db, TimeProvider clock)
{
    /// <summary>Longest comment, in UTF-16 units.</summary>
    public const int MaxText = 2_000;

    /// <summary>Longest quotation of a part, in UTF-16 units.</summary>
    public const int MaxQuote = 120;

    /// <summary>Most comments of one item that are shown, the newest.</summary>
    public const int MostShown = 200;

    /// <summary>Open ones first, oldest first; settled ones after them, newest first.</summary>
    public async Task<IReadOnlyList<ReviewNote>> ReadAsync(
        Editor _,
        ContentKind kind,
        int item,
        CancellationToken cancel
    )
    {
        var notes = await (
            from c in db.ReviewComments
            where c.Kind == kind && c.ItemId == item
            join a in db.Users on c.AuthorId equals a.Id into authors
            from author in authors.DefaultIfEmpty()
            join s in db.Users on c.SettledBy equals s.Id into settlers
            from settler in settlers.DefaultIfEmpty()
            orderby c.SettledAt != null, c.Id descending
            select new ReviewNote(
                c.Id,
                c.Part,
                c.Quote,
                c.Text,
                author == null ? null : author.DisplayName,
                c.At,
                c.SettledAt,
                settler == null ? null : settler.DisplayName
            )
        )
            .Take(MostShown)
            .ToListAsync(cancel);
        return [.. notes.Where(n => n.IsOpen).Reverse(), .. notes.Where(n => !n.IsOpen)];
    }

    /// <param name="part">As a <see cref="Remark"/> names it; empty for the item as a whole.</param>
    /// <param name="quote">How the part begins, as parts move; at most <see cref="MaxQuote"/> units.</param>
    /// <param name="text">1 to <see cref="MaxText"/> units.</param>
    public async Task AddAsync(
        Editor editor,
        ContentKind kind,
        int item,
        string part,
        string quote,
        string text,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var comment = new ReviewComment
        {
            Kind = kind,
            ItemId = item,
            AuthorId = editor.MemberId,
            At = now,
            Part = part,
            Quote = quote,
            Text = text,
        };
        db.ReviewComments.Add(comment);
        await db.SaveChangesAsync(cancel);
        db.AuditEntries.Add(
            Audit.Of(editor.MemberId, $"{Word(kind)}.commented", $"{Word(kind)}:{item}", now, new { comment.Id, part })
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Settles a comment, or opens a settled one again; false where there is none of the item, or it is so already.</summary>
    public async Task<bool> SettleAsync(
        Editor editor,
        ContentKind kind,
        int item,
        long id,
        bool isSettled,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? at = isSettled ? now : null;
        Guid? by = isSettled ? editor.MemberId : null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changed = await db
            .ReviewComments.Where(c =>
                c.Id == id && c.Kind == kind && c.ItemId == item && (c.SettledAt == null) == isSettled
            )
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.SettledAt, at).SetProperty(x => x.SettledBy, by), cancel);
        if (changed == 0)
        {
            return false;
        }

        var action = isSettled ? "comment.settled" : "comment.opened";
        db.AuditEntries.Add(Audit.Of(editor.MemberId, action, $"{Word(kind)}:{item}", now, new { id }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static string Word(ContentKind kind) => $"{kind}".ToLowerInvariant();
}

/// <summary>A comment as editors read it.</summary>
/// <param name="Part">As a <see cref="Remark"/> names it; empty for the item as a whole.</param>
/// <param name="Quote">How the part began when the comment was made.</param>
/// <param name="Author">Null where the account was deleted.</param>
/// <param name="SettledAt">Null while it is open.</param>
public sealed record ReviewNote(
    long Id,
    string Part,
    string Quote,
    string Text,
    string? Author,
    DateTimeOffset At,
    DateTimeOffset? SettledAt,
    string? SettledBy
)
{
    public bool IsOpen => SettledAt is null;
}
