using InterviewPrep.Rendering;

namespace InterviewPrep.Community.Moderation;

/// <summary>The statements behind <see cref="ModerationQueue"/>. Each kind is read from the old end of an index of its own.</summary>
internal static class WaitingSql
{
    /// <summary>The kinds that wait for a decision.</summary>
    public static readonly WaitingKind[] Waiting =
    [
        WaitingKind.Question,
        WaitingKind.Answer,
        WaitingKind.First,
        WaitingKind.Asked,
    ];

    private static readonly string Details = $"""
        select p.kind, p.id, p.at, q.slug, q.title, q.status = 'Published', r.id, r.display_name,
            a.id, m.id, m.display_name, case when a.visibility = 'Public' then {StoredHtml.Sql("a")} else '' end,
            a.visibility, a.revision_number, a.revised_at, a.hidden_at, a.hidden_reason,
            f.reason, f.details, y.name, o.name, u.name, i.month, i.refused_at is not null
        from page p
        left join flags f on p.kind in ('Question', 'Answer') and f.id = p.id
        left join interview_reports i on p.kind = 'Asked' and i.id = p.id
        left join answers a on a.id = case when p.kind in ('First', 'Hidden') then p.id else f.answer_id end
        join questions q on q.id = coalesce(f.question_id, i.question_id, a.question_id)
        left join members r on r.id = coalesce(f.member_id, i.member_id)
        left join members m on m.id = a.member_id
        left join companies y on y.id = i.company_id
        left join interview_roles o on o.id = i.role_id
        left join rounds u on u.id = i.round_id
        order by p.at, p.kind, p.id
        """;

    /// <summary>Expects <c>@at</c>, <c>@kind</c> and <c>@id</c> of the entry before, and <c>@take</c>.</summary>
    public static string Page(IReadOnlyCollection<WaitingKind> kinds) =>
        $"""
            with waiting as (
            {string.Join(" union all ", kinds.Select(Next))}),
            page as materialized (select kind, id, at from waiting order by at, kind, id limit @take)
            {Details}
            """;

    /// <summary>Expects <c>@most</c>.</summary>
    public static string Count(WaitingKind kind)
    {
        var (_, from, where) = Of(kind);
        return $"select count(*)::int from (select 1 from {from} where {where} limit @most) counted";
    }

    // The first condition on the time is what the index understands.
    private static string Next(WaitingKind kind)
    {
        var (at, from, where) = Of(kind);
        return $"""
            (select '{kind}' as kind, w.id::bigint, {at} as at from {from}
            where {where} and {at} >= @at and ({at}, '{kind}', w.id::bigint) > (@at, @kind, @id)
            order by {at}, w.id limit @take)
            """;
    }

    private static (string At, string From, string Where) Of(WaitingKind kind) =>
        kind switch
        {
            WaitingKind.Question => ("w.at", "flags w", "w.resolved_at is null and w.answer_id is null"),
            WaitingKind.Answer => ("w.at", "flags w", "w.resolved_at is null and w.answer_id is not null"),
            WaitingKind.Asked => ("w.at", "interview_reports w", "w.decided_at is null"),
            WaitingKind.Hidden => ("w.hidden_at", "answers w", "w.hidden_at is not null and w.waits_since is null"),
            _ => (
                "w.waits_since",
                "answers w",
                """
                w.waits_since is not null and w.visibility = 'Public'
                and (w.hidden_at is not null or not exists (
                    select 1 from answers o
                    where o.member_id = w.member_id and o.waits_since is not null and o.visibility = 'Public'
                        and o.hidden_at is null and (o.waits_since, o.id) < (w.waits_since, w.id)))
                """
            ),
        };
}
