using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>Writes the HTML of a stored question, and what is derived from it, beside the Markdown that it was made from.</summary>
internal sealed record QuestionHtml(int Id, QuestionFile File, RenderedQuestion Html)
{
    private const string Question = """
        update questions set description = $2, overview_html = $3, prompt_html = $4, context_html = $5,
            expectations_html = $6, approach_html = $7, renderer_version = $8, has_mathematics = $9
        where id = $1
        """;

    private const string FollowUps = """
        update follow_ups f set html = made.html
        from unnest($2::text[]) with ordinality as made (html, number)
        where f.question_id = $1 and f.position = made.number - 1 and f.archived_at is null
        """;

    private const string Sections = """
        update sample_sections s set teaser_html = made.html, words = made.words
        from unnest($2::text[], $3::int[]) with ordinality as made (html, words, number)
        where s.question_id = $1 and s.position = made.number - 1
        """;

    private const string SealedTexts = """
        update sealed_texts s set html = made.html, renderer_version = $2, has_mathematics = made.has_mathematics
        from unnest($3::text[], $4::int[], $5::text[], $6::boolean[]) as made (kind, position, html, has_mathematics)
        where s.question_id = $1 and s.kind = made.kind and s.position = made.position
        """;

    public async Task WriteAsync(Sql sql)
    {
        await sql.RunAsync(
            Question,
            Id,
            Html.Description,
            Html.Html("overview") ?? (object)DBNull.Value,
            Html["prompt"].Html,
            Html.Html("context") ?? (object)DBNull.Value,
            Html.Htmls("expectations", File.Expectations.Count).ToArray(),
            Html.Htmls("approach", File.Approach.Count).ToArray(),
            Html.Version,
            Html.HasPublicMathematics
        );
        await sql.RunAsync(FollowUps, Id, Html.Htmls("followUps", File.FollowUps.Count).ToArray());
        await sql.RunAsync(
            Sections,
            Id,
            Html.Sections.Select(s => s.TeaserHtml).ToArray(),
            Html.Sections.Select(s => s.Words).ToArray()
        );
        var guarded = Html.Sealed(File).ToList();
        await sql.RunAsync(
            SealedTexts,
            Id,
            Html.Version,
            guarded.Select(s => s.Kind.ToString()).ToArray(),
            guarded.Select(s => s.Position).ToArray(),
            guarded.Select(s => s.Rendered.Html).ToArray(),
            guarded.Select(s => s.Rendered.HasMathematics).ToArray()
        );
    }
}
