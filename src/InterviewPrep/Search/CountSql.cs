namespace InterviewPrep.Search;

/// <summary>
/// The statement behind <see cref="ListCounts"/>: rows of kind, value and number, where a kind is a facet,
/// <see cref="Total"/>, <see cref="Total"/> plus a facet (the total without its filter), or <see cref="Hit"/>.
/// </summary>
internal static class CountSql
{
    public const int Hit = 0;
    public const int Total = 100;

    private const string Columns = "d.category_id, d.role_id, d.round_id, d.ease, d.access, d.company_ids, d.topic_ids";

    private static readonly ListFacet[] Counted = [.. Enum.GetValues<ListFacet>().Where(f => f != ListFacet.Status)];

    /// <param name="isRanked">Whether the page of a search comes along.</param>
    /// <param name="known">Facets that are counted already.</param>
    public static string Of(ListFilter filter, bool isRanked, IReadOnlySet<ListFacet> known)
    {
        var sets = new List<string> { Set("matched", filter, null, isRanked) };
        var rows = new List<string> { $"select {Total}, 0, count(*)::int from matched" };
        foreach (var facet in filter.Chosen.Keys.Where(f => !known.Contains(f)))
        {
            sets.Add(Set(Name(facet), filter, facet, isRanked: false));
            rows.Add($"select {Total + (int)facet}, 0, count(*)::int from {Name(facet)}");
        }

        rows.AddRange(
            from facet in Counted
            where !known.Contains(facet)
            select Values(facet, filter.Chosen.ContainsKey(facet) ? Name(facet) : "matched")
        );
        if (filter.Viewer.MemberId is not null)
        {
            sets.Add(Standing(filter));
            rows.AddRange(StandingRows);
        }

        if (isRanked)
        {
            rows.Add(Ranked);
        }

        return $"with {string.Join(",\n", sets)}\n{string.Join("\nunion all ", rows)}";
    }

    /// <summary>The reader's own standing alone, for counts that come from elsewhere.</summary>
    public static string OnlyStanding(ListFilter filter) =>
        $"with {Standing(filter)} {string.Join("\nunion all ", StandingRows)}";

    private static string Name(ListFacet facet) => $"without_{QuestionListQuery.Names.Of(facet)}";

    private static string Set(string name, ListFilter filter, ListFacet? except, bool isRanked)
    {
        var rank = isRanked ? ", d.question_id, ts_rank_cd(d.vector, @tsquery::tsquery, 1) as rank" : "";
        return $"{name} as materialized (select {Columns}{rank} from search_documents d where {filter.Where(except)} {filter.Limit})";
    }

    private static string Values(ListFacet facet, string set) =>
        facet switch
        {
            ListFacet.Category => Group(facet, "category_id", set),
            ListFacet.Role => Group(facet, "role_id", set),
            ListFacet.Round => Group(facet, "round_id", set),
            ListFacet.Difficulty => Group(facet, "ease::int", set),
            ListFacet.Access => Group(facet, "access::int", set),
            ListFacet.Company => Group(facet, "id", $"{set}, unnest(company_ids) id"),
            _ => Group(facet, "id", $"{set}, unnest(topic_ids) id"),
        };

    private static string Group(ListFacet facet, string value, string from) =>
        $"select {(int)facet}, {value}, count(*)::int from {from} where {value} is not null group by 2";

    /// <summary>Driven from the reader's own rows, which are few.</summary>
    private static string Standing(ListFilter filter) =>
        $"""
            own as (
                select question_id, bool_or(s) as is_solved, bool_or(a) as is_answered, bool_or(b) as is_bookmarked
                from (
                    select question_id, true as s, false as a, false as b from solves where member_id = @member
                    union all select question_id, false, true, false from answers where member_id = @member
                    union all select question_id, false, false, true from bookmarks where member_id = @member
                ) mine group by question_id),
            standing as (
                select own.* from own join search_documents d on d.question_id = own.question_id
                where {filter.Where(ListFacet.Status)})
            """;

    private static readonly string[] StandingRows =
    [
        Standing(ListStatus.Attempted, "is_answered and not is_solved"),
        Standing(ListStatus.Solved, "is_solved"),
        Standing(ListStatus.Bookmarked, "is_bookmarked"),
    ];

    private static string Standing(ListStatus status, string condition) =>
        $"select {(int)ListFacet.Status}, {(int)status}, count(*)::int from standing where {condition}";

    private static readonly string Ranked =
        $"(select {Hit}, question_id, 0 from matched order by rank desc, question_id desc limit {QuestionListQuery.PageSize} offset @offset)";
}
