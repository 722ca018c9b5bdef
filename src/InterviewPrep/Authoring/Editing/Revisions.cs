using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Authoring.Editing;

/// <summary>Writes revisions of questions and guides. The caller's transaction holds what keeps two writers of one apart.</summary>
internal static class Revisions
{
    private const string Append = """
        insert into content_revisions (kind, item_id, number, origin, author_id, at, reason, text)
        select $7, n.id, coalesce(max(r.number), 0) + 1, $3, $4, $5, $6, n.text
        from unnest($1::int[], $2::text[]) as n (id, text)
        left join content_revisions r on r.kind = $7 and r.item_id = n.id
        group by n.id, n.text
        returning number
        """;

    private const string First = """
        insert into content_revisions (kind, item_id, number, origin, author_id, at, reason, text)
        select $4, n.id, 1, 'Imported', null, $3, '', n.text
        from unnest($1::int[], $2::text[]) as n (id, text)
        where not exists (select 1 from content_revisions r where r.kind = $4 and r.item_id = n.id)
        """;

    /// <summary>What stands there before a change is the first revision, where none was kept yet.</summary>
    public static Task BeforeAsync(Sql sql, IReadOnlyList<(int Id, QuestionFile File)> files, DateTimeOffset now) =>
        BeforeAsync(sql, ContentKind.Question, [.. files.Select(f => (f.Id, QuestionWriter.Write(f.File)))], now);

    /// <summary>The same of guides.</summary>
    public static Task BeforeAsync(Sql sql, IReadOnlyList<(int Id, GuideFile File)> files, DateTimeOffset now) =>
        BeforeAsync(sql, ContentKind.Guide, [.. files.Select(f => (f.Id, GuideWriter.Write(f.File)))], now);

    public static async Task<int> AppendAsync(Sql sql, int id, QuestionFile file, NewRevision revision) =>
        (await AppendAsync(sql, [(id, file)], revision))[0];

    /// <summary>Several at once, by one author and for one reason; gives their numbers in no order.</summary>
    public static Task<List<int>> AppendAsync(
        Sql sql,
        IReadOnlyList<(int Id, QuestionFile File)> files,
        NewRevision revision
    ) => AppendAsync(sql, ContentKind.Question, [.. files.Select(f => (f.Id, QuestionWriter.Write(f.File)))], revision);

    /// <summary>The same of guides.</summary>
    public static Task<List<int>> AppendAsync(
        Sql sql,
        IReadOnlyList<(int Id, GuideFile File)> files,
        NewRevision revision
    ) => AppendAsync(sql, ContentKind.Guide, [.. files.Select(f => (f.Id, GuideWriter.Write(f.File)))], revision);

    private static Task<int> BeforeAsync(
        Sql sql,
        ContentKind kind,
        IReadOnlyList<(int Id, string Text)> items,
        DateTimeOffset now
    ) => sql.RunAsync(First, items.Select(i => i.Id).ToArray(), items.Select(i => i.Text).ToArray(), now, $"{kind}");

    private static Task<List<int>> AppendAsync(
        Sql sql,
        ContentKind kind,
        IReadOnlyList<(int Id, string Text)> items,
        NewRevision revision
    ) =>
        sql.ListAsync(
            Append,
            r => r.GetInt32(0),
            items.Select(i => i.Id).ToArray(),
            items.Select(i => i.Text).ToArray(),
            revision.Origin.ToString(),
            revision.Author ?? (object)DBNull.Value,
            revision.At,
            revision.Reason,
            $"{kind}"
        );

    /// <summary>The newest number, 0 where nothing was saved yet.</summary>
    public static Task<int> LastAsync(Sql sql, ContentKind kind, int id) =>
        sql.OneAsync<int>(
            "select coalesce(max(number), 0) from content_revisions where kind = $2 and item_id = $1",
            id,
            $"{kind}"
        );

    /// <summary>As <see cref="ReadAsync"/>, but filed under what its slugs lead to now.</summary>
    public static async Task<QuestionFile?> ReadForNowAsync(Sql sql, int id, int number, string slug) =>
        await ReadAsync(sql, id, number, slug) is { } file ? (await OldSlugs.AllAsync(sql)).Apply(file) : null;

    /// <summary>A question as it was, or null where there is no such revision.</summary>
    public static async Task<QuestionFile?> ReadAsync(Sql sql, int id, int number, string slug) =>
        // References are not judged: what was right then may be gone by now.
        await TextAsync(sql, ContentKind.Question, id, number) is { } text
            ? QuestionFileReader.Read(text, new(), new(QuestionFile.PathOf(slug))).File
            : null;

    /// <summary>The same of guides.</summary>
    public static async Task<GuideFile?> ReadGuideAsync(Sql sql, int id, int number, string slug) =>
        await TextAsync(sql, ContentKind.Guide, id, number) is { } text
            ? GuideFileReader.Read(text, new(), new(GuideFile.PathOf(slug))).File
            : null;

    private static async Task<byte[]?> TextAsync(Sql sql, ContentKind kind, int id, int number) =>
        await sql.ListAsync(
            "select text from content_revisions where kind = $3 and item_id = $1 and number = $2",
            r => r.GetString(0),
            id,
            number,
            $"{kind}"
        )
            is [var text]
            ? System.Text.Encoding.UTF8.GetBytes(text)
            : null;
}

/// <param name="Author">The editor, or null for imports and jobs.</param>
internal sealed record NewRevision(RevisionOrigin Origin, Guid? Author, DateTimeOffset At, string Reason);
