using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Quizzes;

/// <summary>
/// Reads quizzes for one viewer, each in one round trip. What is refused is never loaded; keys and explanations are, of what the
/// member has answered.
/// </summary>
public sealed class QuizReader(AppDbContext db, TimeProvider clock)
{
    private static readonly string All = QuizFactsSql.Where("true");
    private static readonly string AllHistories = QuizOwnState.HistorySql("true");
    private static readonly Statements Named = new(QuizFactsSql.Named);
    private static readonly Statements OfItem = new(QuizFactsSql.OfItem);

    private static readonly string Dropped = $"""
        select g.slug
        from quiz_items i
        join guides g on g.id = i.guide_id
        where i.id = @item and i.archived_at is not null and g.slug = @slug and g.status = 'Published'
            and (i.is_preview or {Opening.GuideSql})
        """;

    private static readonly string OfDropped = QuizFactsSql.Where(QuizFactsSql.OfItem);

    /// <summary>Every quiz of the published guides, with what came of the member's attempts; without its questions.</summary>
    public async Task<IReadOnlyList<Quiz>> ListAsync(Viewer viewer, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("pro", viewer.HasPro).With("member", viewer.MemberId ?? Guid.Empty).Add(All);
        if (viewer.MemberId is not null)
        {
            batch.Add(AllHistories);
        }

        await using var reader = await batch.ReadAsync(cancel);
        var facts = await reader.ListAsync(r => QuizFactsSql.Read(r, 0), cancel);
        var own = viewer.MemberId is null
            ? QuizOwnState.None
            : QuizOwnState.None with
            {
                Histories = await QuizOwnState.HistoriesAsync(reader, cancel),
            };
        return [.. facts.Select(f => Quiz.Of(f, viewer, [], own))];
    }

    /// <summary>A quiz, or null where no published guide has it.</summary>
    /// <param name="anchor">Of its section; null for the quiz at the end.</param>
    public Task<Quiz?> ReadAsync(string slug, string? anchor, Viewer viewer, CancellationToken cancel) =>
        ReadAsync(Named, slug, anchor ?? "", 0, viewer, cancel);

    /// <summary>
    /// The quiz in which an item stands, or null where this viewer may not open such an item of that guide: whoever probes
    /// cannot tell a locked one from none.
    /// </summary>
    public async Task<Quiz?> ReadOfItemAsync(string slug, int item, Viewer viewer, CancellationToken cancel) =>
        await ReadAsync(OfItem, slug, "", item, viewer, cancel) is { } quiz && quiz.Tasks.Any(t => t.Item.Id == item)
            ? quiz
            : null;

    /// <summary>
    /// Where a reader finds what there is instead of an item that was dropped; null where this viewer may not
    /// know of such an item.
    /// </summary>
    public async Task<DroppedItem?> ReadDroppedAsync(string slug, int item, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("slug", slug).With("item", item).With("pro", viewer.HasPro).Add(Dropped).Add(OfDropped);
        await using var reader = await batch.ReadAsync(cancel);
        if (await reader.ListAsync(r => r.GetString(0), cancel) is not [var guide])
        {
            return null;
        }

        var quiz = await reader.ListAsync(r => QuizFactsSql.Read(r, 0), cancel);
        return new(guide, quiz is [var facts] ? facts : null);
    }

    /// <summary>Whether the member's newest judged answer to the item was wrong.</summary>
    public async Task<bool> IsMistakeAsync(Guid member, int item, CancellationToken cancel) =>
        await db
            .QuizAnswers.Where(a => a.MemberId == member && a.ItemId == item)
            .OrderByDescending(a => a.Id)
            .Select(a => !a.IsRight)
            .FirstOrDefaultAsync(cancel);

    /// <summary>What the member got wrong, drawn for today.</summary>
    public Task<QuizMistakes> MistakesAsync(Guid member, Viewer viewer, CancellationToken cancel) =>
        QuizMistakes.ReadAsync(db, member, viewer.HasPro, clock.GetUtcNow(), cancel);

    /// <summary>As the other, also by a slug that the guide once had; its facts say the one it has now.</summary>
    public async Task<Quiz?> ReadByAnySlugAsync(string slug, string? anchor, Viewer viewer, CancellationToken cancel) =>
        await ReadAsync(slug, anchor, viewer, cancel)
        ?? (
            await db.MovedToAsync(SlugKind.Guide, slug, cancel) is { } moved
                ? await ReadAsync(moved, anchor, viewer, cancel)
                : null
        );

    private async Task<Quiz?> ReadAsync(
        Statements statements,
        string slug,
        string anchor,
        int item,
        Viewer viewer,
        CancellationToken cancel
    )
    {
        await using var batch = new SqlBatch(db);
        batch
            .With("slug", slug)
            .With("anchor", anchor)
            .With("item", item)
            .With("pro", viewer.HasPro)
            .With("member", viewer.MemberId ?? Guid.Empty)
            .Add(statements.Facts)
            .Add(statements.Items);
        if (viewer.MemberId is not null)
        {
            batch.Add(statements.Answered).Add(statements.History);
        }

        await using var reader = await batch.ReadAsync(cancel);
        if (await reader.ListAsync(r => QuizFactsSql.Read(r, 0), cancel) is not [var facts])
        {
            return null;
        }

        var items = await reader.ListAsync(QuizItemSql.Read, cancel);
        var own = viewer.MemberId is null ? QuizOwnState.None : await QuizOwnState.ReadAsync(reader, cancel);
        return Quiz.Of(facts, viewer, items, own);
    }

    private sealed class Statements(string which)
    {
        public string Facts { get; } = QuizFactsSql.Where(which);

        public string Items { get; } = QuizItemSql.Where($"{which} and (i.section is null) = (s.id is null)");

        public string Answered { get; } = QuizOwnState.AnsweredSql(which);

        public string History { get; } = QuizOwnState.HistorySql(which);
    }
}
