namespace InterviewPrep.Search;

/// <summary>The keys of an order, all of them descending and the last one unique, so that a row's place is one comparison.</summary>
/// <param name="Keys">Expressions over <c>d</c> (search_documents) and, where joined, <c>c</c> (question_counts).</param>
/// <param name="Join">What joins the counters, or nothing.</param>
internal sealed record ListOrder(string[] Keys, string Join)
{
    private const string Counters = "join question_counts c on c.question_id = d.question_id";

    public static ListOrder Of(ListSort sort) =>
        sort switch
        {
            ListSort.Solved => new(["c.solved", "c.question_id"], Counters),
            ListSort.Voted => new(["c.up_votes", "c.question_id"], Counters),
            ListSort.Difficulty => new(["d.ease", "d.published_at", "d.question_id"], ""),
            _ => new(["d.published_at", "d.question_id"], ""),
        };

    /// <summary>What follows <c>order by</c>; backwards from the last row on.</summary>
    public string By(bool backwards = false) => string.Join(", ", Keys.Select(k => backwards ? k : $"{k} desc"));

    public string Row => $"({string.Join(", ", Keys)})";
}
