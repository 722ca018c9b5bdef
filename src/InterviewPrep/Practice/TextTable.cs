using InterviewPrep.Rendering;

namespace InterviewPrep.Practice;

/// <summary>A table of texts that members wrote, as SQL sees it; its rows stand as <c>t</c>.</summary>
/// <param name="Start">A key before every other one.</param>
/// <param name="Key">The key as text.</param>
/// <param name="Order">The key's columns.</param>
/// <param name="IsAfter">Whether a row comes after the key <c>$1</c>.</param>
/// <param name="Matches">Whether a row has the key <c>made.key</c>.</param>
internal sealed record TextTable(string Name, string Start, string Key, string Order, string IsAfter, string Matches)
{
    private const int BatchSize = 32;

    public static TextTable Answers { get; } = Numbered("answers") with { Also = ", has_mathematics = made.math" };

    public static TextTable Revisions { get; } = Numbered("answer_revisions");

    public static TextTable Notes { get; } =
        new(
            "notes",
            $"{Guid.Empty} 0",
            "t.member_id || ' ' || t.question_id",
            "t.member_id, t.question_id",
            "(t.member_id, t.question_id) > (split_part($1, ' ', 1)::uuid, split_part($1, ' ', 2)::int)",
            "t.member_id = split_part(made.key, ' ', 1)::uuid and t.question_id = split_part(made.key, ' ', 2)::int"
        );

    /// <summary>Further columns to set.</summary>
    private string Also { get; init; } = "";

    /// <summary>Expects the last key.</summary>
    public string Next =>
        $"""
            select {Key}, t.markdown, t.xmin::text, t.renderer_version from {Name} t
            where {StoredHtml.OutdatedSql("t.renderer_version")} and {IsAfter}
            order by {Order} limit {BatchSize}
            """;

    /// <summary>Expects keys, xmins, HTML, versions and whether there is mathematics. A row that changed since it was read stays.</summary>
    public string Store =>
        $"""
            update {Name} t set html = made.html, renderer_version = made.version{Also}
            from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::boolean[]) as made (key, seen, html, version, math)
            where {Matches} and t.xmin::text = made.seen
            """;

    /// <summary>Expects keys and xmins of texts that time ran out for once more.</summary>
    public string Try =>
        $"""
            update {Name} t set renderer_version = {StoredHtml.TriedSql("t.renderer_version")}
            from unnest($1::text[], $2::text[]) as made (key, seen)
            where {Matches} and t.xmin::text = made.seen
            """;

    private static TextTable Numbered(string name) =>
        new(name, "0", "t.id::text", "t.id", "t.id > $1::bigint", "t.id = made.key::bigint");
}
