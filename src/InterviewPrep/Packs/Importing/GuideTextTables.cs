using InterviewPrep.Guides;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Importing;

/// <summary>Writes the sections, texts and quizzes of one guide. Sections and items keep their ids.</summary>
internal sealed class GuideTextTables(Sql sql, SlugIds slugs, DateTimeOffset now)
{
    private const string Section = """
        insert into guide_sections (id, guide_id, position, title, title_html, anchor, is_preview, step_count, question_count, quiz_count)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (id) do update set position = excluded.position, title = excluded.title, title_html = excluded.title_html,
            is_preview = excluded.is_preview, step_count = excluded.step_count, question_count = excluded.question_count,
            quiz_count = excluded.quiz_count, archived_at = null
        """;

    private const string Item = """
        insert into quiz_items (id, guide_id, section, position, kind, question, question_html, body, body_html, is_preview,
            renderer_version, has_mathematics)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (id) do update set section = excluded.section, position = excluded.position, kind = excluded.kind,
            question = excluded.question, question_html = excluded.question_html, body = excluded.body,
            body_html = excluded.body_html, is_preview = excluded.is_preview, renderer_version = excluded.renderer_version,
            has_mathematics = excluded.has_mathematics, archived_at = null
        """;

    /// <param name="anchors">See <see cref="GuideRow.Anchors"/>.</param>
    public async Task WriteAsync(
        int id,
        GuideFile file,
        RenderedGuide html,
        StoredGuide? stored,
        IReadOnlyList<string?> anchors
    )
    {
        await SectionsAsync(
            id,
            file,
            html,
            GuideMatch.Sections(file.Sections, stored?.Sections ?? [], anchors),
            stored
        );
        await sql.RunAsync("delete from guide_texts where guide_id = $1", id);
        await sql.CopyAsync(
            "guide_texts (guide_id, position, section, block, kind, number, title, title_html, time, seconds, level, practise_id, "
                + "markdown, html, is_preview, renderer_version, has_mathematics)",
            GuideRows.Texts(file, html).Select(r => Text(id, r))
        );
        await ItemsAsync(id, file, html, stored?.Items ?? []);
    }

    private async Task SectionsAsync(
        int id,
        GuideFile file,
        RenderedGuide html,
        GuideSection?[] matches,
        StoredGuide? stored
    )
    {
        var fresh = await sql.ReserveIdsAsync("guide_sections", matches.Count(m => m is null));
        await ArchiveAsync("guide_sections", id, matches.OfType<GuideSection>().Select(s => s.Id));
        var anchors = (stored?.Sections ?? []).Select(s => s.Anchor).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < file.Sections.Count; i++)
        {
            var section = file.Sections[i];
            var titleHtml = html[$"sections[{i}].title"];
            await sql.RunAsync(
                Section,
                matches[i]?.Id ?? fresh.Dequeue(),
                id,
                i,
                section.Title,
                titleHtml,
                matches[i]?.Anchor ?? SectionAnchor.Of(titleHtml, anchors),
                i < GuideRows.PreviewOf(file),
                section.Blocks.OfType<StepsText>().Sum(b => b.Steps.Count),
                section.Blocks.OfType<InterviewText>().Count(),
                section.Quiz.Count
            );
        }
    }

    // A part of a pack may name questions that only the whole has.
    private object?[] Text(int id, GuideTextRow row)
    {
        var text = row.Text;
        int? practise = row.Practise is { } slug && slugs.HasQuestion(slug) ? slugs[SlugSpace.Question, slug] : null;
        return
        [
            id,
            text.Position,
            text.Section,
            text.Block,
            text.Kind.ToString(),
            text.Number,
            text.Title,
            text.TitleHtml,
            text.Time,
            text.Seconds,
            text.Level?.ToString(),
            practise,
            text.Markdown,
            text.Html,
            text.IsPreview,
            text.RendererVersion,
            text.HasMathematics,
        ];
    }

    private async Task ItemsAsync(int id, GuideFile file, RenderedGuide html, IReadOnlyList<StoredQuizItem> stored)
    {
        var rows = GuideRows.Items(file);
        var matches = GuideMatch.Items(rows, stored);
        var fresh = await sql.ReserveIdsAsync("quiz_items", matches.Count(m => m is null));
        await ArchiveAsync("quiz_items", id, matches.OfType<StoredQuizItem>().Select(s => s.Id));
        for (var i = 0; i < rows.Count; i++)
        {
            var itemId = matches[i]?.Id ?? fresh.Dequeue();
            await sql.RunAsync(Item, Values(itemId, id, rows[i], html));
            await sql.RunAsync("delete from quiz_entries where item_id = $1", itemId);
            await sql.CopyAsync(
                "quiz_entries (item_id, position, is_right, markdown, html, match, match_html, explanation, explanation_html)",
                rows[i].Item.Entries.Select((e, j) => Entry(itemId, j, e, $"{rows[i].Part}.entries[{j}]", html))
            );
        }
    }

    private static object[] Values(int itemId, int id, QuizRow row, RenderedGuide html) =>
        [
            itemId,
            id,
            GuideTables.Or(row.Section),
            row.Position,
            row.Item.Kind.ToString(),
            row.Item.Question,
            html[row.Part],
            GuideTables.Or(row.Item.Body),
            GuideTables.Or(row.Item.Body is null ? null : html[$"{row.Part}.body"]),
            row.IsPreview,
            html.Version,
            GuidePieces.Item(row.Item, row.Part).Any(p => html.HasMathematics(p.Part)),
        ];

    private static object?[] Entry(int itemId, int position, QuizEntry entry, string part, RenderedGuide html) =>
        [
            itemId,
            position,
            entry.IsRight,
            entry.Text,
            html[part],
            entry.Match,
            entry.Match is null ? null : html[$"{part}.match"],
            entry.Explanation,
            html[$"{part}.explanation"],
        ];

    private Task<int> ArchiveAsync(string table, int id, IEnumerable<int> kept) =>
        sql.RunAsync(
            $"update {table} set archived_at = $1 where guide_id = $2 and archived_at is null and id <> all($3)",
            now,
            id,
            kept.ToArray()
        );
}
