using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Images;

namespace InterviewPrep.Access;

/// <summary>An image that a reader may see.</summary>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Sha256">Of the bytes; names this version.</param>
/// <param name="IsPublic">Whether everybody may see it, so that it may be cached.</param>
public sealed record MediaFile(string MediaType, byte[] Bytes, byte[] Sha256, bool IsPublic);

/// <summary>Hands out images by the rule of the texts that show them: sealed text, sealed image.</summary>
public sealed class Media(AppDbContext db)
{
    private const string Readable = $"""
        select i.media_type, i.bytes, i.sha256, bool_or(shown.is_public)
        from pack_images i
        join (
            select u.path, not u.is_sealed or q.access = 'Free' as is_public
            from image_uses u
            join questions q on q.id = u.question_id and q.status = 'Published'
            where u.path = @path and (not u.is_sealed or {Opening.Sql})
            union all
            select u.path, not u.is_sealed or g.access = 'Free'
            from guide_image_uses u
            join guides g on g.id = u.guide_id and g.status = 'Published'
            where u.path = @path and (not u.is_sealed or {Opening.GuideSql})
        ) shown on shown.path = i.path
        group by i.path
        """;

    private const string Any = "select media_type, bytes, sha256, false from pack_images where path = @path";

    /// <summary>The image, or null where there is none that this viewer may see.</summary>
    /// <param name="name">File name without a folder.</param>
    public async Task<MediaFile?> FindAsync(string name, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("pro", viewer.HasPro).With("member", viewer.MemberId ?? Guid.Empty);
        return await ReadAsync(batch, Readable, name, cancel);
    }

    /// <summary>Any image, shown or not yet: editors see what they write.</summary>
    /// <param name="name">File name without a folder.</param>
    public async Task<MediaFile?> FindAsync(string name, Editor editor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(editor);
        await using var batch = new SqlBatch(db);
        return await ReadAsync(batch, Any, name, cancel);
    }

    private static async Task<MediaFile?> ReadAsync(SqlBatch batch, string sql, string name, CancellationToken cancel)
    {
        batch.With("path", ImageName.PathOf(name)).Add(sql);
        await using var reader = await batch.ReadAsync(cancel);
        var found = await reader.ListAsync(
            r => new MediaFile(r.GetString(0), r.GetFieldValue<byte[]>(1), r.GetFieldValue<byte[]>(2), r.GetBoolean(3)),
            cancel
        );
        return found.SingleOrDefault();
    }
}
