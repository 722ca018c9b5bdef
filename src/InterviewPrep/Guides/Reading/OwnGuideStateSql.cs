using InterviewPrep.Access;
using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Guides.Reading;

/// <summary>The statements behind <see cref="OwnGuideState"/>; they expect <c>@slug</c>, <c>@member</c> and <c>@pro</c>.</summary>
internal static class OwnGuideStateSql
{
    private const string Marks = """
        select b.at is not null, p.section_id,
            array(select r.section_id from section_reads r join guide_sections s on s.id = r.section_id
                where s.guide_id = g.id and s.archived_at is null and r.member_id = @member)
        from guides g
        left join guide_bookmarks b on b.guide_id = g.id and b.member_id = @member
        left join reading_places p on p.guide_id = g.id and p.member_id = @member
            and exists (select 1 from guide_sections s where s.id = p.section_id and s.archived_at is null)
        where g.slug = @slug
        """;

    // Words of a section are as locked as it is: what is refused is not loaded.
    private const string Highlights = $"""
        select h.id, h.section_id, (s.is_preview or {Opening.GuideSql}),
            case when (s.is_preview or {Opening.GuideSql}) then h.passage end,
            case when (s.is_preview or {Opening.GuideSql}) then h.before end,
            case when (s.is_preview or {Opening.GuideSql}) then h.after end,
            h.note, h.at, h.version
        from highlights h
        join guides g on g.id = h.guide_id
        join guide_sections s on s.id = h.section_id
        where g.slug = @slug and h.member_id = @member
        order by s.archived_at is not null, s.position, h.id
        """;

    public static SqlBatch AddOwnGuideState(this SqlBatch batch) => batch.Add(Marks).Add(Highlights);

    public static async Task<OwnGuideState> OwnGuideStateAsync(this NpgsqlDataReader reader, CancellationToken cancel)
    {
        var marks = await reader.ListAsync(
            r => (IsBookmarked: r.GetBoolean(0), Place: r.Number(1), Read: r.GetFieldValue<int[]>(2)),
            cancel
        );
        var highlights = await reader.ListAsync(Highlight, cancel);
        var (isBookmarked, place, read) = marks.Single();
        return new()
        {
            IsBookmarked = isBookmarked,
            PlaceSectionId = place,
            Read = read.ToHashSet(),
            Highlights = highlights,
        };
    }

    private static OwnHighlight Highlight(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt32(1),
            row.GetBoolean(2) ? new PassageQuote(row.GetString(3), row.GetString(4), row.GetString(5)) : null,
            row.GetString(6),
            row.GetFieldValue<DateTimeOffset>(7),
            row.GetInt32(8)
        );
}
