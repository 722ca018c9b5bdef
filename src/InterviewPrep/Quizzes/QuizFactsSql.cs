using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Rendering;
using Npgsql;

namespace InterviewPrep.Quizzes;

/// <summary>Reads what everybody may know of quizzes: nothing of their questions but how many there are.</summary>
internal static class QuizFactsSql
{
    /// <summary>How many <see cref="Columns"/> are.</summary>
    public const int ColumnCount = 10;

    /// <summary>One quiz of a published guide. Needs <c>@slug</c> and <c>@anchor</c>, which is empty for the one at the end.</summary>
    public const string Named = "g.slug = @slug and coalesce(s.anchor, '') = @anchor";

    /// <summary>The quiz in which an item stands. Needs <c>@slug</c> and <c>@item</c>; an item that is not there leads nowhere special.</summary>
    public const string OfItem =
        "g.slug = @slug and i.section is not distinct from (select x.section from quiz_items x where x.id = @item)";

    /// <summary>What <see cref="Read"/> reads, of <c>guides g</c>, <c>guide_sections s</c> and a count.</summary>
    public static string Columns(string section, string count, string isPreview) =>
        $"""
            g.id, g.slug, g.title, g.access, {section}, s.anchor,
                {StoredHtml.InlineSql("g.renderer_version", "s.title_html", "s.title")}, {count},
                ({isPreview} or {Opening.GuideSql}), g.has_mathematics
            """;

    /// <summary>Every quiz of the published guides, those of a guide in reading order. Needs <c>@pro</c>.</summary>
    public static string Where(string which) =>
        $"""
            select {Columns("i.section", "i.items", "i.is_preview")}
            from guides g
            join (
                select x.guide_id, x.section, count(*)::int as items, bool_and(x.is_preview) as is_preview
                from quiz_items x where x.archived_at is null
                group by x.guide_id, x.section) i on i.guide_id = g.id
            left join guide_sections s on s.guide_id = g.id and s.position = i.section and s.archived_at is null
            where g.status = 'Published' and (i.section is null) = (s.id is null) and {which}
            order by g.title, g.id, i.section nulls last
            """;

    /// <param name="at">The column where they begin.</param>
    public static QuizFacts Read(NpgsqlDataReader row, int at) =>
        new()
        {
            GuideId = row.GetInt32(at),
            Slug = row.GetString(at + 1),
            GuideTitle = row.GetString(at + 2),
            Access = Enum.Parse<AccessLevel>(row.GetString(at + 3)),
            Section = row.Number(at + 4),
            Anchor = row.Text(at + 5),
            SectionHtml = row.Text(at + 6),
            Count = row.GetInt32(at + 7),
            IsOpen = row.GetBoolean(at + 8),
            HasMathematics = row.GetBoolean(at + 9),
        };
}
