namespace InterviewPrep.Packs.Importing;

/// <summary>Notes which guide shows which image, and whether only in sealed text, when the texts change.</summary>
internal static class GuideImages
{
    private const string Forget = "delete from guide_image_uses where guide_id = any($1)";

    // Explanations are sealed until a reader has answered, those of the preview too.
    private const string Note = """
        with texts as (
            select g.id, false as is_sealed, g.introduction_html as html from guides g where g.id = any($1)
            union all
            select t.guide_id, not t.is_preview, concat_ws(' ', t.title_html, t.html) from guide_texts t where t.guide_id = any($1)
            union all
            select i.guide_id, not i.is_preview, concat_ws(' ', i.question_html, i.body_html) from quiz_items i
            where i.guide_id = any($1) and i.archived_at is null
            union all
            select i.guide_id, not i.is_preview, concat_ws(' ', e.html, e.match_html)
            from quiz_entries e join quiz_items i on i.id = e.item_id where i.guide_id = any($1) and i.archived_at is null
            union all
            select i.guide_id, true, e.explanation_html
            from quiz_entries e join quiz_items i on i.id = e.item_id where i.guide_id = any($1) and i.archived_at is null
        )
        insert into guide_image_uses (path, guide_id, is_sealed)
        select 'images/' || m[1], id, bool_and(is_sealed)
        from texts, regexp_matches(html, '"/media/([a-z0-9.-]+)"', 'g') m
        group by 1, 2
        """;

    private const string BringBack = """
        update pack_images set archived_at = null
        where archived_at is not null and path in (select u.path from guide_image_uses u where u.guide_id = any($1))
        """;

    /// <summary>Whether any text shows the image <c>$1</c>, as SQL.</summary>
    public const string IsUsed = """
        (exists (select 1 from image_uses where path = $1) or exists (select 1 from guide_image_uses where path = $1))
        """;

    public static async Task UpdateAsync(Sql sql, int[] guideIds)
    {
        await sql.RunAsync(Forget, guideIds);
        await sql.RunAsync(Note, guideIds);
        await sql.RunAsync(BringBack, guideIds);
    }
}
