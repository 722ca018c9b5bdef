using InterviewPrep.Authoring;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>A question ready to be written.</summary>
/// <param name="Id">The stored id, or the one reserved for it.</param>
internal sealed record QuestionRow(int Id, QuestionPlan Plan, RenderedQuestion Html)
{
    public QuestionFile File => Plan.File;
}

/// <summary>Writes batches of questions with everything that belongs to them, by COPY.</summary>
internal sealed class QuestionTables(Sql sql, SlugIds slugs, DateTimeOffset now)
{
    private const string Columns =
        "id, slug, title, description, category_id, difficulty, role_id, round_id, company_id, access, status, held_status, publish_at, "
        + "published_at, updated_on, minutes, overview_markdown, overview_html, prompt_markdown, prompt_html, context_markdown, "
        + "context_html, expectations, expectations_html, approach, approach_html, renderer_version, has_mathematics";

    private const string FollowUpColumns = "id, question_id, position, markdown, html, has_answer";

    private static readonly string[] Children =
    [
        "question_topics",
        "asked_reports",
        "sample_sections",
        "sealed_texts",
        "rubric_items",
        "pitfalls",
        "lint_findings",
        "question_sentences",
    ];

    /// <summary>Once in a transaction, before any batch.</summary>
    public async Task PrepareAsync()
    {
        await sql.RunAsync("create temp table import_questions (like questions) on commit drop");
        await sql.RunAsync("create temp table import_follow_ups (like follow_ups) on commit drop");
    }

    public async Task WriteAsync(IReadOnlyList<QuestionRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await UpsertQuestionsAsync(rows);
        var stored = rows.Where(r => r.Plan.Stored is not null).Select(r => r.Id).ToArray();
        foreach (var table in stored.Length == 0 ? [] : Children)
        {
            await sql.RunAsync($"delete from {table} where question_id = any($1)", stored);
        }

        await UpsertFollowUpsAsync(rows);
        await CopyChildrenAsync(rows);
    }

    /// <summary>Curated relations, once every question is there.</summary>
    public async Task WriteRelatedAsync(IReadOnlyList<(int Id, IReadOnlyList<string> Slugs)> related)
    {
        await sql.RunAsync(
            "delete from related_questions where question_id = any($1)",
            related.Select(r => r.Id).ToArray()
        );
        await sql.CopyAsync(
            "related_questions (question_id, position, related_id)",
            related.SelectMany(r =>
                // A part of a pack may name questions that only the whole has.
                r.Slugs.Where(slugs.HasQuestion)
                    .Select((slug, i) => new object?[] { r.Id, i, slugs[SlugSpace.Question, slug] })
            )
        );
    }

    private async Task UpsertQuestionsAsync(IReadOnlyList<QuestionRow> rows)
    {
        await sql.RunAsync("delete from import_questions");
        await sql.CopyAsync($"import_questions ({Columns})", rows.Select(Question));
        // Once published, the day stays: a question that comes back is not new.
        await sql.RunAsync(
            $"insert into questions ({Columns}) select {Columns} from import_questions on conflict (id) do update set "
                + Assignments(Columns, "published_at")
                + ", published_at = coalesce(questions.published_at, excluded.published_at)"
        );
        await sql.RunAsync(
            "insert into question_counts (question_id, up_votes, down_votes, answers, solved) "
                + "select id, 0, 0, 0, 0 from import_questions on conflict do nothing"
        );
    }

    private object?[] Question(QuestionRow row)
    {
        var (file, html) = (row.File, row.Html);
        var wanted = file.Publication.Status;
        var status = row.Plan.IsHeld ? PublicationStatus.Draft : wanted;
        return
        [
            row.Id,
            file.Slug,
            file.Title,
            html.Description,
            slugs[SlugSpace.Category, file.Category],
            file.Difficulty?.ToString(),
            Id(SlugSpace.Role, file.Role),
            Id(SlugSpace.Round, file.Round),
            Id(SlugSpace.Company, file.Company),
            file.Access.ToString(),
            status.ToString(),
            row.Plan.IsHeld ? wanted.ToString() : null,
            file.Publication.At,
            status == PublicationStatus.Published ? now : null,
            file.Updated,
            file.Minutes,
            file.Overview,
            html.Html("overview"),
            file.Prompt,
            html.Html("prompt"),
            file.Context,
            html.Html("context"),
            file.Expectations.ToArray(),
            html.Htmls("expectations", file.Expectations.Count).ToArray(),
            file.Approach.ToArray(),
            html.Htmls("approach", file.Approach.Count).ToArray(),
            html.Version,
            html.HasPublicMathematics,
        ];
    }

    private async Task UpsertFollowUpsAsync(IReadOnlyList<QuestionRow> rows)
    {
        var matches = rows.Select(r => FollowUpMatch.Match(r.File.FollowUps, r.Plan.Stored?.FollowUps ?? [])).ToList();
        var fresh = await sql.ReserveIdsAsync("follow_ups", matches.Sum(m => m.Count(f => f is null)));
        var kept = matches.SelectMany(m => m).OfType<FollowUp>().Select(f => f.Id).ToArray();
        await sql.RunAsync(
            "update follow_ups set archived_at = $1 where question_id = any($2) and archived_at is null and id <> all($3)",
            now,
            rows.Select(r => r.Id).ToArray(),
            kept
        );
        await sql.RunAsync("delete from import_follow_ups");
        await sql.CopyAsync(
            $"import_follow_ups ({FollowUpColumns})",
            rows.SelectMany(
                (r, n) => r.File.FollowUps.Select((f, i) => FollowUp(r, i, f, matches[n][i]?.Id ?? fresh.Dequeue()))
            )
        );
        await sql.RunAsync(
            $"insert into follow_ups ({FollowUpColumns}) select {FollowUpColumns} from import_follow_ups "
                + $"on conflict (id) do update set {Assignments(FollowUpColumns, "id")}, archived_at = null"
        );
    }

    private static object?[] FollowUp(QuestionRow row, int i, FollowUpText text, int id) =>
        [id, row.Id, i, text.Question, row.Html.Html($"followUps[{i}]"), text.Answer is not null];

    private async Task CopyChildrenAsync(IReadOnlyList<QuestionRow> rows)
    {
        await sql.CopyAsync(
            "question_topics (question_id, position, topic_id, shown_as)",
            Each(rows, r => r.File.Topics, (r, i, t) => [r.Id, i, slugs[SlugSpace.Topic, t.Topic], t.ShownAs])
        );
        await sql.CopyAsync(
            "asked_reports (question_id, position, company_id, source, date)",
            Each(rows, r => r.File.Asked, (r, i, a) => [r.Id, i, slugs[SlugSpace.Company, a.Company], a.Source, a.Date])
        );
        await sql.CopyAsync(
            "rubric_items (question_id, position, point, weight, evidence)",
            Each(rows, r => r.File.Rubric, (r, i, p) => [r.Id, i, p.Point, p.Weight, p.Evidence.ToArray()])
        );
        await sql.CopyAsync(
            "pitfalls (question_id, position, claim, correction, evidence)",
            Each(rows, r => r.File.Pitfalls, (r, i, p) => [r.Id, i, p.Claim, p.Correction, p.Evidence.ToArray()])
        );
        await sql.CopyAsync(
            "lint_findings (question_id, position, line, \"column\", message)",
            Each(rows, r => r.Plan.Findings, (r, i, f) => [r.Id, i, f.Line, f.Column, f.Message])
        );
        await sql.CopyAsync(
            "question_sentences (question_id, hash)",
            rows.SelectMany(r =>
                SharedSentences.Of(r.File).DistinctBy(s => s.Hash).Select(s => new object?[] { r.Id, s.Hash })
            )
        );
        await sql.CopyAsync(
            "sample_sections (question_id, position, title, teaser_html, words)",
            Each(
                rows,
                r => r.File.SampleAnswer,
                (r, i, s) => [r.Id, i, s.Title, r.Html.Sections[i].TeaserHtml, r.Html.Sections[i].Words]
            )
        );
        await sql.CopyAsync(
            "sealed_texts (question_id, kind, position, markdown, html, renderer_version, has_mathematics)",
            rows.SelectMany(SealedTexts)
        );
    }

    private static IEnumerable<object?[]> SealedTexts(QuestionRow row) =>
        row
            .Html.Sealed(row.File)
            .Select(s =>
                new object?[]
                {
                    row.Id,
                    s.Kind.ToString(),
                    s.Position,
                    s.Markdown,
                    s.Rendered.Html,
                    row.Html.Version,
                    s.Rendered.HasMathematics,
                }
            );

    private static IEnumerable<object?[]> Each<T>(
        IEnumerable<QuestionRow> rows,
        Func<QuestionRow, IReadOnlyList<T>> list,
        Func<QuestionRow, int, T, object?[]> columns
    ) => rows.SelectMany(row => list(row).Select((item, i) => columns(row, i, item)));

    private int? Id(SlugSpace space, string? slug) => slug is null ? null : slugs[space, slug];

    private static string Assignments(string columns, string except) =>
        string.Join(", ", columns.Split(", ").Where(c => c != except && c != "id").Select(c => $"{c} = excluded.{c}"));
}
