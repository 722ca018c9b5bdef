namespace InterviewPrep.Access;

/// <summary>What opens the sealed part of a question, written once for every statement that asks.</summary>
internal static class Opening
{
    /// <summary>True for a free question, a reader with Pro and an unlock. Needs <c>questions q</c>, <c>@pro</c> and <c>@member</c>.</summary>
    public const string Sql = """
        (q.access = 'Free'
            or @pro
            or exists (
                select 1 from unlocks opened
                where opened.member_id = @member and opened.question_id = q.id))
        """;

    /// <summary>True for a free guide and a reader with Pro. Needs <c>guides g</c> and <c>@pro</c>.</summary>
    public const string GuideSql = "(g.access = 'Free' or @pro)";
}
