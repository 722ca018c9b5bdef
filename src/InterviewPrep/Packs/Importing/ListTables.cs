using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs.Lists;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs.Importing;

/// <summary>How each list file lies in the database.</summary>
internal static class ListTables
{
    /// <param name="pathQuestions">Slugs of the questions of each path, by the path's id.</param>
    public static IReadOnlyList<IListTable> All(
        AppDbContext db,
        ILookup<int, string> pathQuestions,
        DateTimeOffset now
    ) =>
        [
            new HeaderTable(db),
            new CatalogTable<Category>(ListSchema.Categories, db, (slug, name) => new() { Slug = slug, Name = name })
            {
                Read = (row, item) => item.With("for", row.For.ToString().ToLowerInvariant()),
                Write = (row, item) => row.For = Enum.Parse<CategoryUse>(item.Text("for")!, ignoreCase: true),
            },
            new CatalogTable<Company>(ListSchema.Companies, db, (slug, name) => new() { Slug = slug, Name = name })
            {
                Read = (row, item) => item.With("mark", row.Mark).With("link", row.Link).With("why", row.Why),
                Write = (row, item) =>
                    (row.Mark, row.Link, row.Why) = (item.Text("mark"), item.Text("link"), item.Text("why")),
            },
            new CatalogTable<Role>(ListSchema.Roles, db, (slug, name) => new() { Slug = slug, Name = name }),
            new CatalogTable<Round>(ListSchema.Rounds, db, (slug, name) => new() { Slug = slug, Name = name })
            {
                Read = (row, item) => item.With("minutes", row.Minutes?.ToString()),
                Write = (row, item) => row.Minutes = item.Text("minutes") is { } minutes ? int.Parse(minutes) : null,
            },
            Topics(db),
            new GlossaryTable(db),
            new CatalogTable<LearningPath>(ListSchema.Paths, db, (slug, name) => new() { Slug = slug, Name = name })
            {
                Read = (row, item) => item.With("questions", [.. pathQuestions[row.Id]]),
            },
            new RedirectTable(db, now),
        ];

    public static async Task<ILookup<int, string>> PathQuestionsAsync(AppDbContext db, CancellationToken cancel) =>
        (
            await db.Set<LearningPathQuestion>()
                .OrderBy(q => q.Position)
                .Select(q => new { q.LearningPathId, q.Question!.Slug })
                .ToListAsync(cancel)
        ).ToLookup(q => q.LearningPathId, q => q.Slug);

    private static CatalogTable<Topic> Topics(AppDbContext db)
    {
        CatalogTable<Topic>? topics = null;
        topics = new(ListSchema.Topics, db, (slug, name) => new() { Slug = slug, Name = name })
        {
            Read = (row, item) => item.With("parent", row.Parent?.Slug).With("aliases", row.Aliases),
            Write = (row, item) =>
            {
                row.Aliases = [.. item.Texts("aliases")];
                row.Parent = item.Text("parent") is { } parent ? topics!.Row(parent) : null;
            },
        };
        return topics;
    }
}
