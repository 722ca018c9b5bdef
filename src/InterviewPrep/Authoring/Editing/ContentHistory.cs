using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Authoring.Editing;

/// <summary>How a question or guide came to be what it is.</summary>
/// <param name="Revisions">Newest first.</param>
/// <param name="HasOlder">Whether more come before them.</param>
public sealed record ContentHistory(string Slug, string Title, IReadOnlyList<RevisionFacts> Revisions, bool HasOlder)
{
    /// <summary>Revisions on one page of a history.</summary>
    public const int PageSize = 30;

    private const string Newest = """
        select r.number, r.origin, m.display_name, r.author_id is not null, r.at, r.reason
        from content_revisions r left join members m on m.id = r.author_id
        where r.kind = $4 and r.item_id = $1 and r.number <= $2
        order by r.number desc limit $3
        """;

    internal static async Task<ContentHistory> ReadAsync(
        Sql sql,
        ContentKind kind,
        FoundItem found,
        string slug,
        int upTo
    )
    {
        var rows = await sql.ListAsync(
            Newest,
            r => new RevisionFacts(
                r.GetInt32(0),
                Enum.Parse<RevisionOrigin>(r.GetString(1)),
                r.Text(2) ?? (r.GetBoolean(3) ? "Somebody who has left" : null),
                r.GetFieldValue<DateTimeOffset>(4),
                r.GetString(5)
            ),
            found.Id,
            upTo,
            PageSize + 1,
            $"{kind}"
        );
        return new(slug, found.Title, [.. rows.Take(PageSize)], rows.Count > PageSize);
    }
}

/// <summary>One revision, without its text.</summary>
/// <param name="Author">The editor's name, or null for imports and jobs.</param>
/// <param name="Reason">What the editor said, or nothing.</param>
public sealed record RevisionFacts(int Number, RevisionOrigin Origin, string? Author, DateTimeOffset At, string Reason);

/// <summary>Two revisions beside each other. Holds locked text.</summary>
/// <param name="Parts">What differs, part by part.</param>
/// <param name="SourceBefore">The earlier one as a pack's file.</param>
/// <param name="SourceAfter">The later one as a pack's file.</param>
public sealed record Comparison(
    string Title,
    int From,
    int To,
    IReadOnlyList<ChangedPart> Parts,
    string SourceBefore,
    string SourceAfter
);

/// <summary>A part that differs: as text to read, and as readers would see it (empty where it is no text).</summary>
public sealed record ChangedPart(string Part, string Before, string After, string BeforeHtml, string AfterHtml)
{
    /// <summary>What the part is called, where its name alone does not say it.</summary>
    public string? Title { get; init; }
}
