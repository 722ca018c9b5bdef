using System.Security.Cryptography;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Images;

/// <summary>What editors do with images. Nothing is lost: bytes that others replace are kept, and deleting is archiving.</summary>
public sealed class ImageEditor(AppDbContext db, TimeProvider clock)
{
    /// <summary>Longest file, in bytes.</summary>
    public const int MostBytes = ImageLimits.MostBytes;

    private const string Describe = "update pack_images set alt = $2 where path = $1 and alt <> $2";

    private const string Archive = "update pack_images set archived_at = $2 where path = $1 and archived_at is null";

    private const string BringBack =
        "update pack_images set archived_at = null where path = $1 and archived_at is not null";

    /// <summary>Keeps an image under a new name, whose ending goes by the content.</summary>
    /// <param name="slug">The name without an ending.</param>
    /// <returns>What became of it, and the file's name.</returns>
    /// <exception cref="BadImageException">It is no image that is taken.</exception>
    public async Task<(ImageChange Change, string Name)> AddAsync(
        Editor editor,
        string slug,
        string alt,
        byte[] file,
        CancellationToken cancel
    )
    {
        var image = ImageReader.Clean(file);
        var name = slug + PackImages.EndingOf(image.MediaType);
        var change = await ChangeAsync(
            Audit.OfImage(editor.MemberId, "image.added", name, clock.GetUtcNow(), Facts(image)),
            async (sql, path) =>
                await ImageRows.AddAsync(sql, path, image, alt, isImported: false, clock.GetUtcNow())
                    ? ImageChange.Done
                    : ImageChange.Taken,
            name,
            cancel
        );
        return (change, name);
    }

    /// <summary>Puts other bytes of the same type under a name.</summary>
    /// <param name="seen">SHA-256 of the bytes that the editor saw, in hexadecimal digits.</param>
    /// <exception cref="BadImageException">It is no image that is taken, or one of another type.</exception>
    public async Task<ImageChange> ReplaceAsync(
        Editor editor,
        string name,
        string seen,
        byte[] file,
        CancellationToken cancel
    )
    {
        var image = ImageReader.Clean(file);
        return await ChangeAsync(
            Audit.OfImage(editor.MemberId, "image.replaced", name, clock.GetUtcNow(), Facts(image)),
            (sql, path) => ReplaceAsync(sql, path, seen, image, editor),
            name,
            cancel
        );
    }

    /// <summary>Puts earlier bytes under their name again.</summary>
    /// <param name="seen">As for a replacement.</param>
    /// <param name="earlier">The number of what was replaced.</param>
    public Task<ImageChange> ReturnAsync(
        Editor editor,
        string name,
        string seen,
        long earlier,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            Audit.OfImage(editor.MemberId, "image.returned", name, clock.GetUtcNow(), new { earlier }),
            async (sql, path) =>
            {
                var bytes = await sql.ListAsync(
                    "select bytes from earlier_images where id = $1 and path = $2",
                    r => r.GetFieldValue<byte[]>(0),
                    earlier,
                    path
                );
                // As they were: a pack may have brought what an upload would have rewritten.
                return bytes is [var old]
                    ? await ReplaceAsync(sql, path, seen, ImageReader.Measure(old) with { Bytes = old }, editor)
                    : ImageChange.Unknown;
            },
            name,
            cancel
        );

    /// <summary>Says what the image shows, for whoever puts it into a text from now on.</summary>
    public Task<ImageChange> DescribeAsync(Editor editor, string name, string alt, CancellationToken cancel) =>
        ChangeAsync(
            Audit.OfImage(editor.MemberId, "image.described", name, clock.GetUtcNow()),
            async (sql, path) => await sql.RunAsync(Describe, path, alt) == 1 ? ImageChange.Done : ImageChange.Same,
            name,
            cancel
        );

    /// <summary>Takes an image that no text shows out of lists and exports.</summary>
    public Task<ImageChange> ArchiveAsync(Editor editor, string name, CancellationToken cancel) =>
        ChangeAsync(
            Audit.OfImage(editor.MemberId, "image.deleted", name, clock.GetUtcNow()),
            async (sql, path) =>
                await sql.OneAsync<bool>($"select {GuideImages.IsUsed}", path) ? ImageChange.Used
                : await sql.RunAsync(Archive, path, clock.GetUtcNow()) == 1 ? ImageChange.Done
                : ImageChange.Unknown,
            name,
            cancel
        );

    /// <summary>Brings an archived image back.</summary>
    public Task<ImageChange> BringBackAsync(Editor editor, string name, CancellationToken cancel) =>
        ChangeAsync(
            Audit.OfImage(editor.MemberId, "image.brought-back", name, clock.GetUtcNow()),
            async (sql, path) => await sql.RunAsync(BringBack, path) == 1 ? ImageChange.Done : ImageChange.Unknown,
            name,
            cancel
        );

    private async Task<ImageChange> ChangeAsync(
        AuditEntry entry,
        Func<Sql, string, Task<ImageChange>> change,
        string name,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sql = new Sql((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
        if (!await ImportGate.EnterAsync(sql, isAlone: false, cancel))
        {
            return ImageChange.Busy;
        }

        var became = await change(sql, ImageName.PathOf(name));
        if (became == ImageChange.Done)
        {
            db.AuditEntries.Add(entry);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return became;
    }

    private async Task<ImageChange> ReplaceAsync(Sql sql, string path, string seen, CleanImage image, Editor editor)
    {
        var stored = await sql.ListAsync(
            "select sha256, media_type from pack_images where path = $1 for update",
            r => (Sha256: r.GetFieldValue<byte[]>(0), MediaType: r.GetString(1)),
            path
        );
        if (stored is not [var known])
        {
            return ImageChange.Unknown;
        }

        if (!Convert.ToHexStringLower(known.Sha256).Equals(seen, StringComparison.Ordinal))
        {
            return ImageChange.Overtaken;
        }

        if (known.MediaType != image.MediaType)
        {
            throw new BadImageException(
                $"The file is {image.MediaType}, and the name stands for {known.MediaType}: convert it, or upload it under another name."
            );
        }

        if (SHA256.HashData(image.Bytes).AsSpan().SequenceEqual(known.Sha256))
        {
            return ImageChange.Same;
        }

        await ImageRows.ReplaceAsync(sql, path, image, editor.MemberId, clock.GetUtcNow());
        return ImageChange.Done;
    }

    private static object Facts(CleanImage image) =>
        new
        {
            image.Width,
            image.Height,
            bytes = image.Bytes.Length,
        };
}
