using System.Security.Cryptography;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;

namespace InterviewPrep.Images;

/// <summary>Writes images, so that bytes which others replace are kept.</summary>
internal static class ImageRows
{
    private const string Insert = """
        insert into pack_images
            (path, media_type, sha256, bytes, width, height, alt, imported_sha256, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (path) do nothing
        """;

    private const string Keep = """
        insert into earlier_images (path, sha256, bytes, width, height, ended_at, ended_by)
        select path, sha256, bytes, width, height, $2, $3 from pack_images where path = $1
        """;

    // What shows the image says how large it is. Rendered again within minutes, it is shown until then.
    private static readonly string[] Outdate =
    [
        $"""
            update questions set renderer_version = least(renderer_version, {RendererVersion.Current
                - RendererVersion.Step})
            where id in (select question_id from image_uses where path = $1)
            """,
        $"""
            update guides set renderer_version = least(renderer_version, {RendererVersion.Current
                - RendererVersion.Step})
            where id in (select guide_id from guide_image_uses where path = $1)
            """,
        $"""
            update sealed_texts set renderer_version = least(renderer_version, {RendererVersion.Current
                - RendererVersion.Step})
            where question_id in (select question_id from image_uses where path = $1)
            """,
    ];

    private const string Change = """
        update pack_images set sha256 = $2, bytes = $3, width = $4, height = $5, changed_at = $6, archived_at = null
        where path = $1
        """;

    /// <summary>Whether the path was free.</summary>
    public static async Task<bool> AddAsync(
        Sql sql,
        string path,
        CleanImage image,
        string alt,
        bool isImported,
        DateTimeOffset now
    )
    {
        var hash = SHA256.HashData(image.Bytes);
        object imported = isImported ? hash : DBNull.Value;
        return await sql.RunAsync(
                Insert,
                path,
                image.MediaType,
                hash,
                image.Bytes,
                image.Width,
                image.Height,
                alt,
                imported,
                now
            ) == 1;
    }

    /// <summary>Replaces the bytes of an image, whose type stays.</summary>
    public static async Task ReplaceAsync(Sql sql, string path, CleanImage image, Guid? by, DateTimeOffset now)
    {
        await sql.RunAsync(Keep, path, now, (object?)by ?? DBNull.Value);
        await sql.RunAsync(Change, path, SHA256.HashData(image.Bytes), image.Bytes, image.Width, image.Height, now);
        foreach (var statement in Outdate)
        {
            await sql.RunAsync(statement, path);
        }
    }
}
