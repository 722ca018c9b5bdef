using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Editing;

// The address of a question.
public sealed partial class ContentEditor
{
    /// <summary>Gives a question another slug. The old address leads to the new one for ever.</summary>
    public async Task<RenameResult> RenameAsync(Editor editor, string slug, string to, CancellationToken cancel)
    {
        if (!YamlValues.IsSlug(to))
        {
            return RenameResult.NoSlug;
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sql = Sql(cancel);
        // Alone: what other editors save may lead to the question.
        if (!await ImportGate.EnterAsync(sql, isAlone: true, cancel))
        {
            return RenameResult.Busy;
        }

        if (await FindAsync(editor, slug, cancel) is not { } found)
        {
            return RenameResult.Unknown;
        }

        if (await db.Questions.AnyAsync(q => q.Slug == to, cancel))
        {
            return to == slug ? RenameResult.Unchanged : RenameResult.Taken;
        }

        // An old address of another question still leads there.
        if (await db.MovedToAsync(SlugKind.Question, to, cancel) is { } leads && leads != slug)
        {
            return RenameResult.Taken;
        }

        await sql.RunAsync("update questions set slug = $2 where id = $1", found.Id, to);
        await Redirects.AddAsync(sql, SlugKind.Question, slug, to, now);
        await SearchIndex.UpdateAsync((NpgsqlConnection)db.Database.GetDbConnection(), [found.Id], cancel);
        db.AuditEntries.Add(
            Audit.OfQuestion(editor.MemberId, "question.renamed", found.Id, now, new { from = slug, to })
        );
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return RenameResult.Done;
    }
}

/// <summary>What became of a rename.</summary>
public enum RenameResult
{
    Done,

    /// <summary>It has that slug.</summary>
    Unchanged,

    /// <summary>There is no such question.</summary>
    Unknown,

    /// <summary>Lower-case letters, digits and single hyphens make a slug.</summary>
    NoSlug,

    /// <summary>Another question has that slug, or had it once.</summary>
    Taken,

    /// <summary>A pack is being imported.</summary>
    Busy,
}
