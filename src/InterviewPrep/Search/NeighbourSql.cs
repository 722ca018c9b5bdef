namespace InterviewPrep.Search;

/// <summary>Rows of step (-1 before, 0 here, 1 after), one-based place, slug and title.</summary>
internal static class NeighbourSql
{
    /// <summary>By comparison with the keys of this row, so that an index leads to either side.</summary>
    public static string Ordered(ResolvedList list)
    {
        var order = ListOrder.Of(list.Query.Sort);
        var where = list.Filter.Where();
        var rows = $"from search_documents d {order.Join} join questions q on q.id = d.question_id";
        var here = $"(select {string.Join(", ", order.Keys)} {rows} where q.slug = @slug)";
        return $"""
            (select 0,
                case when exists (select 1 {rows} where q.slug = @slug and {where}) then
                    1 + (select count(*)::int from (
                        select 1 from search_documents d {order.Join} where {where} and {order.Row} > {here} limit @most) before)
                end, q.slug, q.title
                from search_documents d join questions q on q.id = d.question_id
                where q.slug = @slug and d.published_at is not null)
            union all (select -1, null, q.slug, q.title {rows} where {where} and {order.Row} > {here} order by {order.By(
                backwards: true
            )} limit 1)
            union all (select 1, null, q.slug, q.title {rows} where {where} and {order.Row} < {here} order by {order.By()} limit 1)
            """;
    }

    /// <summary>By rank among a search's candidates, which are capped.</summary>
    public static string Ranked(ResolvedList list) =>
        $"""
            with matched as materialized (
                select d.question_id, ts_rank_cd(d.vector, @tsquery::tsquery, 1) as rank
                from search_documents d where {list.Filter.Where()} {list.Filter.Limit}),
            placed as (select question_id, row_number() over (order by rank desc, question_id desc)::int as place from matched),
            here as (select p.place from placed p join questions q on q.id = p.question_id where q.slug = @slug)
            select p.place - here.place, p.place, q.slug, q.title
            from here join placed p on p.place between here.place - 1 and here.place + 1
            join questions q on q.id = p.question_id
            """;
}
