using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Quizzes;

/// <summary>
/// Marks answers: key and explanations come with a judged response to an item that the viewer may open, and never before. What
/// a member answers is kept; strangers' answers are judged and forgotten.
/// </summary>
public sealed class QuizDesk(AppDbContext db, TimeProvider clock)
{
    private static readonly string Entries = $"""
        select {KeyedItem.Columns}
        from quiz_entries e
        join quiz_items i on i.id = e.item_id
        join guides g on g.id = i.guide_id
        where i.id = @item and g.slug = @slug and {QuizItemSql.IsOpen}
        order by e.position
        """;

    // The open run is locked by touching it, so that beginning anew waits for the answer, and a doubled post for the first.
    private static readonly string KeepInRun = $"""
        with run as (
            insert into quiz_runs (member_id, guide_id, section_id, started_at, item_count)
            select @member, i.guide_id, s.id, @now, ({QuizItemSql.CountOf("i.guide_id", "i.section")})
            from quiz_items i
            left join guide_sections s on s.guide_id = i.guide_id and s.position = i.section and s.archived_at is null
            where i.id = @item
            on conflict (member_id, guide_id, section_id) where closed_at is null
                do update set item_count = excluded.item_count
            returning id)
        insert into quiz_answers (member_id, item_id, run_id, is_right, response, at)
        select @member, @item, run.id, @right, @response::jsonb, @now from run
        on conflict (run_id, item_id) do nothing
        """;

    private const string Counted = """
        select a.response::text, a.is_right
        from quiz_answers a
        join quiz_runs r on r.id = a.run_id
        join quiz_items i on i.id = a.item_id
        left join guide_sections s on s.guide_id = i.guide_id and s.position = i.section and s.archived_at is null
        where a.member_id = @member and a.item_id = @item and r.closed_at is null
            and r.section_id is not distinct from s.id
        """;

    // Posts of one member wait for each other: the next statement sees what the one before has kept.
    private const string LockMember = "select 1 from members where id = @member for no key update";

    private const string Newest = """
        (select a.is_right, a.run_id, a.response from quiz_answers a
            where a.member_id = @member and a.item_id = @item order by a.id desc limit 1) newest
        """;

    // Only a mistake is drawn, and a doubled post says nothing new.
    private const string KeepDrawn = $"""
        insert into quiz_answers (member_id, item_id, is_right, response, at)
        select @member, @item, @right, @response::jsonb, @now
        from {Newest}
        where not newest.is_right and (@right or newest.response <> @response::jsonb)
        """;

    private const string IsKept = $"""
        select 1 from {Newest}
        where newest.is_right = @right and newest.response = @response::jsonb
            and (newest.run_id is null or not newest.is_right)
        """;

    /// <summary>The judgement, or null where this viewer has no such item in that guide.</summary>
    public async Task<AnsweredItem?> MarkAsync(
        string slug,
        int item,
        QuizResponse response,
        Viewer viewer,
        CancellationToken cancel
    ) => (await FindAsync(slug, item, viewer, cancel))?.Judge(response);

    /// <summary>
    /// Marks and keeps it. Within a run the first judged response counts: whoever answers again gets that one's judgement.
    /// </summary>
    /// <param name="isDrawn">
    /// Whether the item was drawn from mistakes, which is part of no run; one that is no mistake is answered in its quiz.
    /// </param>
    public async Task<AnsweredItem?> AnswerAsync(
        string slug,
        int item,
        QuizResponse response,
        Viewer viewer,
        bool isDrawn,
        CancellationToken cancel
    )
    {
        if (await FindAsync(slug, item, viewer, cancel) is not { } keyed)
        {
            return null;
        }

        var answered = keyed.Judge(response);
        if (viewer.MemberId is not { } member || !answered.Mark.IsJudged)
        {
            return answered;
        }

        if (isDrawn && await KeepDrawnAsync(member, item, answered, cancel))
        {
            return answered with { IsDrawn = true };
        }

        await using var batch = Batch(member, item, answered).Add(KeepInRun).Add(Counted);
        await using var reader = await batch.ReadAsync(cancel);
        var counted = await reader.ListAsync(r => (Json: r.GetString(0), IsRight: r.GetBoolean(1)), cancel);
        return counted is [var first] ? keyed.JudgeAgain(QuizResponse.FromJson(first.Json), first.IsRight) : answered;
    }

    /// <summary>Closes the open run of a quiz, where there is one.</summary>
    public Task<int> BeginAnewAsync(Guid member, QuizFacts quiz, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Database.ExecuteSqlAsync(
            $"""
            update quiz_runs r set closed_at = {now}, item_count = (
                select count(*) from quiz_items x
                where x.guide_id = r.guide_id and x.section is not distinct from {quiz.Section} and x.archived_at is null)
            where r.member_id = {member} and r.guide_id = {quiz.GuideId} and r.closed_at is null
                and r.section_id is not distinct from (
                    select s.id from guide_sections s
                    where s.guide_id = r.guide_id and s.position = {quiz.Section ?? -1} and s.archived_at is null)
            """,
            cancel
        );
    }

    private async Task<bool> KeepDrawnAsync(Guid member, int item, AnsweredItem answered, CancellationToken cancel)
    {
        await using var batch = Batch(member, item, answered).Add(LockMember).Add(KeepDrawn).Add(IsKept);
        await using var reader = await batch.ReadAsync(cancel);
        await reader.NextResultAsync(cancel);
        return await reader.ReadAsync(cancel);
    }

    private SqlBatch Batch(Guid member, int item, AnsweredItem answered) =>
        new SqlBatch(db)
            .With("member", member)
            .With("item", item)
            .With("now", clock.GetUtcNow())
            .With("right", answered.Mark.IsRight)
            .With("response", answered.Response.ToJson());

    private async Task<KeyedItem?> FindAsync(string slug, int item, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("slug", slug).With("item", item).With("pro", viewer.HasPro).Add(Entries);
        await using var reader = await batch.ReadAsync(cancel);
        var entries = await reader.ListAsync(KeyedItem.Entry.Read, cancel);
        return entries.Count > 0 ? new(entries) : null;
    }
}
