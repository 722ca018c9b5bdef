using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Images;

/// <summary>All images, whoever may see what shows them, for those who edit.</summary>
public sealed class ImageShelf(AppDbContext db)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 25;

    /// <summary>Texts that a row names.</summary>
    public const int NamedUses = 3;

    /// <summary>Texts that an image's own page names.</summary>
    public const int MostUses = 200;

    private const string Columns = """
        i.path, i.media_type, length(i.bytes), i.width, i.height, i.alt, i.changed_at, i.archived_at, i.imported_sha256 is not null,
            (select count(*)::int from image_uses u where u.path = i.path)
            + (select count(*)::int from guide_image_uses u where u.path = i.path)
        """;

    private const string Uses = """
        select path, slug, title, is_sealed, is_guide from (
            select path, slug, title, is_sealed, is_guide,
                row_number() over (partition by path order by title, slug) as place
            from (
                select u.path, q.slug, q.title, u.is_sealed, false as is_guide
                from image_uses u join questions q on q.id = u.question_id
                where u.path = any(@paths)
                union all
                select u.path, g.slug, g.title, u.is_sealed, true
                from guide_image_uses u join guides g on g.id = u.guide_id
                where u.path = any(@paths)) used) named
        where place <= @uses order by path, place
        """;

    private const string Earlier = """
        select e.id, length(e.bytes), e.width, e.height, e.ended_at, m.display_name
        from earlier_images e left join members m on m.id = e.ended_by
        where e.path = @path order by e.id desc
        """;

    /// <summary>One page; without rows where the one that bounds it is gone.</summary>
    /// <param name="editor">Who reads: some of it shows in locked texts only.</param>
    public async Task<ImagePage> ReadAsync(Editor editor, ImageQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(editor);
        var isBackwards = query.After.Length == 0 && query.Before.Length > 0;
        var bound = isBackwards ? query.Before : query.After;
        await using var batch = new SqlBatch(db);
        batch
            .With("words", LikePattern.Containing(query.Words))
            .With("bound", ImageName.PathOf(bound))
            .With("take", PageSize + 1)
            .Add(
                $"""
                select {Columns} from pack_images i where {Where(query)}
                {(bound.Length > 0 ? $"and i.path {(isBackwards ? "<" : ">")} @bound" : "")}
                order by i.path {(isBackwards ? "desc" : "")} limit @take
                """
            );
        List<ImageRow> rows;
        await using (var reader = await batch.ReadAsync(cancel))
        {
            rows = await reader.ListAsync(Row, cancel);
        }

        var hasMore = rows.Count > PageSize;
        var shown = await UsedAsync(hasMore ? rows[..^1] : rows, NamedUses, cancel);
        if (isBackwards)
        {
            shown.Reverse();
            return new(shown, HasEarlier: hasMore, HasMore: true);
        }

        return new(shown, HasEarlier: bound.Length > 0, hasMore);
    }

    /// <summary>One image with what it was, or null.</summary>
    /// <param name="editor">As above.</param>
    public async Task<ImageView?> FindAsync(Editor editor, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(editor);
        await using var batch = new SqlBatch(db);
        batch
            .With("path", ImageName.PathOf(name))
            .Add($"select {Columns}, i.sha256 from pack_images i where i.path = @path")
            .Add(Earlier);
        await using var reader = await batch.ReadAsync(cancel);
        var found = await reader.ListAsync(r => (Row: Row(r), Sha256: r.GetFieldValue<byte[]>(10)), cancel);
        var earlier = await reader.ListAsync(
            r => new EarlierView(
                r.GetInt64(0),
                r.GetInt32(1),
                r.Number(2),
                r.Number(3),
                r.GetFieldValue<DateTimeOffset>(4),
                r.Text(5)
            ),
            cancel
        );
        return found is [var image]
            ? new((await UsedAsync([image.Row], MostUses, cancel))[0], Convert.ToHexStringLower(image.Sha256), earlier)
            : null;
    }

    private static string Where(ImageQuery query) =>
        string.Join(
            " and ",
            new[]
            {
                query.Words.Length > 0 ? "(i.path ilike @words or i.alt ilike @words)" : "true",
                query.State == ImageState.Deleted ? "i.archived_at is not null" : "i.archived_at is null",
                query.State switch
                {
                    ImageState.Unused => "not exists (select 1 from image_uses u where u.path = i.path) "
                        + "and not exists (select 1 from guide_image_uses u where u.path = i.path)",
                    ImageState.Undescribed => "i.alt = ''",
                    _ => "true",
                },
            }
        );

    private async Task<List<ImageRow>> UsedAsync(List<ImageRow> rows, int most, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("paths", rows.Select(r => ImageName.PathOf(r.Name)).ToArray()).With("uses", most).Add(Uses);
        await using var reader = await batch.ReadAsync(cancel);
        var uses = (
            await reader.ListAsync(
                r =>
                    (
                        Path: r.GetString(0),
                        Use: new ImageUseView(r.GetString(1), r.GetString(2), r.GetBoolean(3), r.GetBoolean(4))
                    ),
                cancel
            )
        ).ToLookup(u => ImageName.Of(u.Path), u => u.Use);
        return [.. rows.Select(r => r with { Uses = [.. uses[r.Name]] })];
    }

    private static ImageRow Row(NpgsqlDataReader row) =>
        new(
            ImageName.Of(row.GetString(0)),
            row.GetString(1),
            row.GetInt32(2),
            row.Number(3),
            row.Number(4),
            row.GetString(5),
            row.GetFieldValue<DateTimeOffset>(6),
            row.Instant(7),
            row.GetBoolean(8),
            row.GetInt32(9),
            []
        );
}
