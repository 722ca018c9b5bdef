using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Authoring.Editing;

/// <summary>Gives a question or guide another slug; the old one leads to it for ever. One transaction.</summary>
internal sealed class Renaming(AppDbContext db, Sql sql, ContentKind kind, DateTimeOffset now, CancellationToken cancel)
{
    private readonly SlugKind slugs = kind == ContentKind.Guide ? SlugKind.Guide : SlugKind.Question;

    private readonly string table = SlugIds.TableOf(kind == ContentKind.Guide ? SlugSpace.Guide : SlugSpace.Question);

    /// <param name="index">Writes the search document of what was renamed, which the address is a part of.</param>
    public async Task<RenameResult> RunAsync(Editor editor, string slug, string to, Func<int, Task> index)
    {
        if (!YamlValues.IsSlug(to))
        {
            return RenameResult.NoSlug;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Alone: what other editors save may lead here.
        if (!await ImportGate.EnterAsync(sql, isAlone: true, cancel))
        {
            return RenameResult.Busy;
        }

        if (await IdAsync(slug) is not { } id)
        {
            return RenameResult.Unknown;
        }

        if (await IdAsync(to) is not null)
        {
            return to == slug ? RenameResult.Unchanged : RenameResult.Taken;
        }

        // An old address of another one still leads there.
        if (await db.MovedToAsync(slugs, to, cancel) is { } leads && leads != slug)
        {
            return RenameResult.Taken;
        }

        await sql.RunAsync($"update {table} set slug = $2 where id = $1", id, to);
        await Redirects.AddAsync(sql, slugs, slug, to, now);
        await index(id);
        var what = $"{kind}".ToLowerInvariant();
        db.AuditEntries.Add(Audit.Of(editor.MemberId, $"{what}.renamed", $"{what}:{id}", now, new { from = slug, to }));
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return RenameResult.Done;
    }

    private async Task<int?> IdAsync(string slug) =>
        await sql.ListAsync($"select id from {table} where slug = $1", r => r.GetInt32(0), slug) is [var id]
            ? id
            : null;
}

/// <summary>What became of a rename.</summary>
public enum RenameResult
{
    Done,

    /// <summary>It has that slug.</summary>
    Unchanged,

    /// <summary>There is no such item.</summary>
    Unknown,

    /// <summary>Lower-case letters, digits and single hyphens make a slug.</summary>
    NoSlug,

    /// <summary>Another item of its kind has that slug, or had it once.</summary>
    Taken,

    /// <summary>A pack is being imported.</summary>
    Busy,
}
