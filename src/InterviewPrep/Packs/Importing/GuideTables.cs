using InterviewPrep.Access;
using InterviewPrep.Authoring;
using InterviewPrep.Guides;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs.Importing;

/// <summary>Writes guides with everything that belongs to them.</summary>
internal sealed class GuideTables(Sql sql, SlugIds slugs, DateTimeOffset now)
{
    // Once published, the day stays: a guide that comes back is not new.
    private const string Upsert = """
        insert into guides (id, slug, title, summary, category_id, access, status, held_status, publish_at, published_at,
            updated_on, preview, introduction_markdown, introduction_html, minutes, section_count, question_count, quiz_count,
            faq_count, renderer_version, has_mathematics)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
        on conflict (id) do update set slug = excluded.slug, title = excluded.title, summary = excluded.summary,
            category_id = excluded.category_id, access = excluded.access, status = excluded.status,
            held_status = excluded.held_status, publish_at = excluded.publish_at,
            published_at = coalesce(guides.published_at, excluded.published_at), updated_on = excluded.updated_on,
            preview = excluded.preview, introduction_markdown = excluded.introduction_markdown,
            introduction_html = excluded.introduction_html, minutes = excluded.minutes,
            section_count = excluded.section_count, question_count = excluded.question_count,
            quiz_count = excluded.quiz_count, faq_count = excluded.faq_count,
            renderer_version = excluded.renderer_version, has_mathematics = excluded.has_mathematics
        """;

    private static readonly string[] Children =
    [
        "guide_topics",
        "guide_references",
        "guide_findings",
        "guide_sentences",
    ];

    public async Task WriteAsync(GuideRow row)
    {
        await sql.RunAsync(Upsert, Guide(row));
        foreach (var table in Children)
        {
            await sql.RunAsync($"delete from {table} where guide_id = $1", row.Id);
        }

        await CopyChildrenAsync(row);
        await new GuideTextTables(sql, slugs, now).WriteAsync(row.Id, row.File, row.Html, row.Plan.Stored, row.Anchors);
    }

    /// <summary>What leads to other guides, once every guide is there.</summary>
    public async Task WriteRelationsAsync(GuideRow row)
    {
        await sql.RunAsync(
            "update guides set companion_id = (select id from guides where slug = $2) where id = $1",
            row.Id,
            Or(row.File.Companion)
        );
        await sql.RunAsync("delete from related_guides where guide_id = $1", row.Id);
        await sql.CopyAsync(
            "related_guides (guide_id, position, related_id)",
            // A part of a pack may name guides that only the whole has.
            row.File.Related.Where(slug => slugs.Has(SlugSpace.Guide, slug))
                .Select((slug, i) => new object?[] { row.Id, i, slugs[SlugSpace.Guide, slug] })
        );
    }

    private object[] Guide(GuideRow row)
    {
        var (file, html) = (row.File, row.Html);
        var wanted = file.Publication.Status;
        var status = row.Plan.IsHeld ? PublicationStatus.Draft : wanted;
        return
        [
            row.Id,
            file.Slug,
            file.Title,
            Or(file.Summary),
            Or(file.Category is null ? null : slugs[SlugSpace.Category, file.Category]),
            file.Access.ToString(),
            status.ToString(),
            Or(row.Plan.IsHeld ? wanted.ToString() : null),
            Or(file.Publication.At),
            Or(status == PublicationStatus.Published ? now : null),
            file.Updated,
            Or(file.Preview),
            Or(file.Introduction),
            Or(file.Introduction is null ? null : html["introduction"]),
            html.Minutes(file),
            file.Sections.Count,
            file.Sections.Sum(s => s.Blocks.OfType<InterviewText>().Count()),
            file.Quiz.Count + file.Sections.Sum(s => s.Quiz.Count),
            file.Faq.Count,
            html.Version,
            html.HasPublicMathematics(file),
        ];
    }

    private async Task CopyChildrenAsync(GuideRow row)
    {
        await sql.CopyAsync(
            "guide_topics (guide_id, position, topic_id)",
            row.File.Tags.Select((t, i) => new object?[] { row.Id, i, slugs[SlugSpace.Topic, t] })
        );
        await sql.CopyAsync(
            "guide_references (guide_id, position, key, authors, year, title, link)",
            row.File.References.Select((r, i) => new object?[] { row.Id, i, r.Key, r.Authors, r.Year, r.Title, r.Link })
        );
        await sql.CopyAsync(
            "guide_findings (guide_id, position, line, \"column\", message)",
            row.Plan.Findings.Select((f, i) => new object?[] { row.Id, i, f.Line, f.Column, f.Message })
        );
        await sql.CopyAsync(
            "guide_sentences (guide_id, hash)",
            SharedSentences.Of(row.File.Pieces()).DistinctBy(s => s.Hash).Select(s => new object?[] { row.Id, s.Hash })
        );
    }

    internal static object Or(object? value) => value ?? DBNull.Value;
}
