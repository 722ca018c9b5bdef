using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Packs.Importing;

/// <summary>Which id a slug has in the database.</summary>
internal sealed class SlugIds
{
    private static readonly Dictionary<SlugSpace, string> Tables = new()
    {
        [SlugSpace.Question] = "questions",
        [SlugSpace.Guide] = "guides",
        [SlugSpace.Category] = "categories",
        [SlugSpace.Company] = "companies",
        [SlugSpace.Role] = "interview_roles",
        [SlugSpace.Round] = "rounds",
        [SlugSpace.Topic] = "topics",
    };

    private readonly Dictionary<SlugSpace, Dictionary<string, int>> ids = [];

    public static IReadOnlyCollection<SlugSpace> Spaces => Tables.Keys;

    public int this[SlugSpace space, string slug] => ids[space][slug];

    public bool HasQuestion(string slug) => Has(SlugSpace.Question, slug);

    public bool Has(SlugSpace space, string slug) => ids[space].ContainsKey(slug);

    /// <summary>Reads every kind but questions.</summary>
    public async Task LoadCatalogAsync(Sql sql)
    {
        foreach (var space in Tables.Keys.Where(s => s != SlugSpace.Question))
        {
            await LoadAsync(space, sql);
        }
    }

    /// <summary>Reads one kind again.</summary>
    public async Task LoadAsync(SlugSpace space, Sql sql)
    {
        var rows = await sql.ListAsync($"select slug, id from {Tables[space]}", r => (r.GetString(0), r.GetInt32(1)));
        ids[space] = rows.ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
    }

    /// <summary>Reads some questions again.</summary>
    public async Task LoadQuestionsAsync(Sql sql, IReadOnlyCollection<string> slugs)
    {
        var rows = await sql.ListAsync(
            "select slug, id from questions where slug = any($1)",
            r => (r.GetString(0), r.GetInt32(1)),
            (object)slugs.ToArray()
        );
        ids[SlugSpace.Question] = rows.ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
    }

    public static string TableOf(SlugSpace space) => Tables[space];
}

internal static class IdSequences
{
    /// <summary>Takes ids from a table's sequence for rows that COPY will write.</summary>
    public static async Task<Queue<int>> ReserveIdsAsync(this Sql sql, string table, int count) =>
        count == 0
            ? []
            : new(
                await sql.ListAsync(
                    $"select nextval(pg_get_serial_sequence('{table}', 'id'))::int from generate_series(1, $1)",
                    r => r.GetInt32(0),
                    count
                )
            );
}
