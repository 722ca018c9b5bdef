using System.Runtime.CompilerServices;
using System.Text;
using InterviewPrep.Data;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Packs.Exporting;

/// <summary>One file of an export.</summary>
internal sealed record PackedFile(string Path, byte[] Bytes, IReadOnlyList<Problem> Problems);

/// <summary>The database's state as the files of a pack, one after the other.</summary>
/// <param name="only">What is wanted, with what it needs; null for everything.</param>
internal sealed class DatabasePack(AppDbContext db, PackChoice? only, CancellationToken cancel)
{
    private const int BatchSize = 200;

    private readonly Dictionary<SlugSpace, HashSet<string>> exported = [];

    public async IAsyncEnumerable<PackedFile> FilesAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var imported = await db.ImportedFiles.AsNoTracking().Select(f => f.Path).ToListAsync(cancel);
        var (slugs, guides) = await SlugsAsync(imported);
        exported[SlugSpace.Question] = slugs.ToHashSet(StringComparer.Ordinal);
        exported[SlugSpace.Guide] = guides.ToHashSet(StringComparer.Ordinal);
        foreach (var file in await ListsAsync(imported))
        {
            yield return new(file.Schema.File, Encoding.UTF8.GetBytes(ListWriter.Write(file)), []);
        }

        var wanted = only is null ? slugs : slugs.FindAll(s => only.Questions.Contains(s, StringComparer.Ordinal));
        foreach (var batch in wanted.Chunk(BatchSize))
        {
            var stored = await StoredQuestions.LoadAsync(db, batch, cancel);
            foreach (var slug in batch.Where(stored.ContainsKey))
            {
                cancel.ThrowIfCancellationRequested();
                yield return Question(stored[slug].File);
            }
        }

        foreach (
            var slug in only is null ? guides : guides.FindAll(s => only.Guides.Contains(s, StringComparer.Ordinal))
        )
        {
            cancel.ThrowIfCancellationRequested();
            if ((await StoredGuides.LoadAsync(db, [slug], cancel)).TryGetValue(slug, out var guide))
            {
                yield return new PackedGuide(exported[SlugSpace.Guide]).Pack(guide.File);
            }
        }

        foreach (var path in await ImagesAsync())
        {
            var bytes = await db.PackImages.Where(i => i.Path == path).Select(i => i.Bytes).SingleAsync(cancel);
            yield return new(path, bytes, []);
        }
    }

    private Task<List<string>> ImagesAsync() =>
        db
            .PackImages.Where(i =>
                i.ArchivedAt == null
                || db.ImageUses.Any(u => u.Path == i.Path)
                || db.GuideImageUses.Any(u => u.Path == i.Path)
            )
            .Select(i => i.Path)
            .Where(p =>
                only == null
                || db.ImageUses.Any(u =>
                    u.Path == p && db.Questions.Any(q => q.Id == u.QuestionId && only.Questions.Contains(q.Slug))
                )
                || db.GuideImageUses.Any(u =>
                    u.Path == p && db.Guides.Any(g => g.Id == u.GuideId && only.Guides.Contains(g.Slug))
                )
            )
            .OrderBy(p => p)
            .ToListAsync(cancel);

    // What vanished from the pack is archived and has no imported file any more: it stays out.
    private static List<string> Staying(
        IEnumerable<(string Slug, PublicationStatus Status)> items,
        IEnumerable<string> known
    )
    {
        var files = known.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. items
                .Where(i => i.Status != PublicationStatus.Archived || files.Contains(i.Slug))
                .Select(i => i.Slug)
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<(List<string> Questions, List<string> Guides)> SlugsAsync(List<string> imported)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var old = await OldSlugs.OfEditorsAsync(new((NpgsqlConnection)db.Database.GetDbConnection(), cancel));
        var files = imported.ToLookup(OldSlugs.SpaceOf, old.OfFile);
        var questions = await db.Questions.Select(q => new { q.Slug, q.Status }).ToListAsync(cancel);
        var guides = await db.Guides.Select(g => new { g.Slug, g.Status }).ToListAsync(cancel);
        return (
            Staying(questions.Select(q => (q.Slug, q.Status)), files[SlugSpace.Question]),
            Staying(guides.Select(g => (g.Slug, g.Status)), files[SlugSpace.Guide])
        );
    }

    private async Task<List<ListFile>> ListsAsync(List<string> imported)
    {
        var files = new List<ListFile>();
        var pathQuestions = await ListTables.PathQuestionsAsync(db, cancel);
        foreach (var table in ListTables.All(db, pathQuestions, DateTimeOffset.UnixEpoch))
        {
            var stored = await table.LoadAsync(cancel);
            var items = stored.Where(s => !s.IsArchived).Select(s => s.Item.Copy()).ToList();
            if (table.Schema.Space is { } space)
            {
                exported[space] = items.Select(table.Schema.KeyOf).ToHashSet(StringComparer.Ordinal);
            }

            items = [.. Living(table.Schema, items)];
            if (only is not null && table.Schema == ListSchema.Header)
            {
                items = items.ConvertAll(i => i.With(PackLists.Holds, PackLists.Part));
            }

            // What leads to what is outside of a part stays out of it.
            if (only is not null && table.Schema.IsOptional)
            {
                continue;
            }

            if (items.Count > 0 || !table.Schema.IsOptional || imported.Contains(table.Schema.File))
            {
                files.Add(new(table.Schema, items));
            }
        }

        db.ChangeTracker.Clear();
        return files;
    }

    // References to what is archived would be dead in the files.
    private IEnumerable<ListItem> Living(ListSchema schema, IEnumerable<ListItem> items) =>
        schema == ListSchema.Redirects
            ? items.Where(i =>
                Enum.TryParse<SlugSpace>(i.Text("kind"), ignoreCase: true, out var space)
                && exported[space].Contains(i.Text("to")!)
            )
        : schema == ListSchema.Paths
            ? items
                .Select(i =>
                    i.With("questions", [.. i.Texts("questions").Where(exported[SlugSpace.Question].Contains)])
                )
                .Where(i => i.Texts("questions").Count > 0)
        : items;

    private PackedFile Question(QuestionFile stored)
    {
        var file = stored with { Related = [.. stored.Related.Where(exported[SlugSpace.Question].Contains)] };
        var path = QuestionFile.PathOf(file.Slug);
        var bytes = Encoding.UTF8.GetBytes(QuestionWriter.Write(file));
        var back = QuestionFileReader.Read(bytes, new(), new(path));
        var lost = back.File is null
            ? ["the file"]
            : QuestionFields.All.Where(f => f.Text(back.File) != f.Text(file)).Select(f => f.Name).ToList();
        var errors = back.Log.Problems.Where(p => p.Severity == Severity.Error).ToList();
        if (lost.Count > 0 && errors.Count == 0)
        {
            errors.Add(
                new(
                    path,
                    1,
                    1,
                    $"This would not come back as it is: {string.Join(", ", lost)}. Edit it first.",
                    Severity.Error
                )
            );
        }

        return new(path, bytes, errors);
    }
}
