namespace InterviewPrep.Packs.Importing;

/// <summary>Notes which question shows which image, and whether only in sealed text, when the texts change.</summary>
internal static class ImageUses
{
    private const string Forget = "delete from image_uses where question_id = any($1)";

    private const string Note = """
        with texts as (
            select q.id, false as is_sealed, concat_ws(' ', q.overview_html, q.prompt_html, q.context_html,
                array_to_string(q.expectations_html, ' '), array_to_string(q.approach_html, ' ')) as html
            from questions q where q.id = any($1)
            union all
            select f.question_id, false, f.html from follow_ups f
            where f.question_id = any($1) and f.archived_at is null
            union all
            select s.question_id, false, s.teaser_html from sample_sections s where s.question_id = any($1)
            union all
            select s.question_id, true, s.html from sealed_texts s where s.question_id = any($1)
        )
        insert into image_uses (path, question_id, is_sealed)
        select 'images/' || m[1], id, bool_and(is_sealed)
        from texts, regexp_matches(html, '"/media/([a-z0-9.-]+)"', 'g') m
        group by 1, 2
        """;

    private const string BringBack = """
        update pack_images set archived_at = null
        where archived_at is not null and path in (select u.path from image_uses u where u.question_id = any($1))
        """;

    public static async Task UpdateAsync(Sql sql, int[] questionIds)
    {
        await sql.RunAsync(Forget, questionIds);
        await sql.RunAsync(Note, questionIds);
        await sql.RunAsync(BringBack, questionIds);
    }
}
