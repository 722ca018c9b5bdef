using InterviewPrep.Authoring.Editing;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>One entry becomes part of another inside a transaction: everything that refers to it refers to the other one.</summary>
internal sealed class CatalogueMerge(AppDbContext db, Sql sql, CatalogueTables tables, CancellationToken cancel)
{
    private const int BatchSize = 200;

    private readonly CatalogueKind kind = tables.Kind;

    /// <summary>What would change; null where one of them is not there.</summary>
    public async Task<MergePreview?> PreviewAsync(string address, string into)
    {
        if (await PairAsync(address, into) is not { } pair)
        {
            return null;
        }

        var counts = new List<MergeCount>();
        foreach (var reference in CatalogueReference.To(kind))
        {
            var table = reference.Table;
            var count = await sql.OneAsync<int>(
                $"select count(*)::int from {table} where {reference.Column} = $1",
                pair.Gone.Id
            );
            var doubles = await MergeMoves.DoublesAsync(sql, reference, pair.Gone.Id, pair.Kept.Id);
            counts.Add(new(table, count, doubles));
        }

        var questions = await QuestionsAsync(pair.Gone.Id);
        return new(
            pair.Gone.Name,
            pair.Kept.Name,
            questions.Count,
            counts,
            kind == CatalogueKind.Topics ? Joined(pair) : [],
            Fault(pair, questions.Count)
        );
    }

    public async Task<CatalogueResult> RunAsync(Editor editor, string address, string into)
    {
        if (await PairAsync(address, into) is not { } pair)
        {
            return new EntryGone();
        }

        var questions = await QuestionsAsync(pair.Gone.Id);
        if (Fault(pair, questions.Count) is { } fault)
        {
            return EntryRefused.For(fault);
        }

        var now = tables.Now;
        await EachAsync(questions, files => Revisions.BeforeAsync(sql, files, now));
        var below = await MergeMoves.RunAsync(sql, kind, pair.Gone.Id, pair.Kept.Id);
        if (kind == CatalogueKind.Topics)
        {
            await sql.RunAsync("update topics set aliases = $2 where id = $1", pair.Kept.Id, Joined(pair).ToArray());
        }

        await tables.ArchiveAsync(pair.Gone.Key);
        await Redirects.AddAsync(sql, kind.Slugs()!.Value, pair.Gone.Key, pair.Kept.Key, now);
        var reason = $"“{pair.Gone.Name}” was merged into “{pair.Kept.Name}”";
        var revision = new NewRevision(
            RevisionOrigin.Bulk,
            editor.MemberId,
            now,
            reason.CutTo(ContentEditor.MaxReason)
        );
        await EachAsync(questions, files => Revisions.AppendAsync(sql, files, revision));
        await CatalogueClose.RunAsync(
            db,
            new(
                editor.MemberId,
                "catalogue.merged",
                kind.Subject(pair.Gone.Id),
                new
                {
                    into = kind.Subject(pair.Kept.Id),
                    from = pair.Gone.Key,
                    to = pair.Kept.Key,
                    questions = questions.Count,
                    below,
                },
                Affected,
                pair.Kept.Id
            ),
            now,
            cancel
        );
        return new EntrySaved(pair.Kept.Key);
    }

    // A topic's words are found with its questions, and with those of the topics below it.
    private string Affected =>
        kind == CatalogueKind.Topics
            ? "select k.question_id as id from question_topics k join topics t on t.id = k.topic_id where $1 in (t.id, t.parent_id) "
                + "or t.parent_id = (select parent_id from topics where id = $1)"
            : CatalogueReference.Questions(kind, "$1");

    private async Task<Pair?> PairAsync(string address, string into)
    {
        if (
            kind.Slugs() is null
            || await tables.FindAsync(address) is not { IsArchived: false } gone
            || await tables.FindAsync(into) is not { IsArchived: false } kept
            || gone.Id == kept.Id
        )
        {
            return null;
        }

        var stored = await tables.LoadAsync();
        return new(Entry(gone), Entry(kept));

        MergedEntry Entry((int Id, string Key, bool) found) =>
            new(found.Id, found.Key, stored.Single(s => s.Key == found.Key).Item);
    }

    /// <summary>Other names of the one that is kept: its own, the name of the one that goes, and that one's.</summary>
    private static List<string> Joined(Pair pair) =>
        [
            .. pair
                .Kept.Item.Texts("aliases")
                .Append(pair.Gone.Name)
                .Concat(pair.Gone.Item.Texts("aliases"))
                .Where(a => !a.Equals(pair.Kept.Name, StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static string? Fault(Pair pair, int questions) =>
        Joined(pair).Count > YamlLimits.ShortList
            ? $"Together they would have more than {YamlLimits.ShortList} other names: take some away first."
        : questions > 0 && pair.Kept.Item.Text("for") == "guides"
            ? $"“{pair.Kept.Name}” is for guides only, and there are questions in “{pair.Gone.Name}”: choose another, or change what it is for."
        : null;

    private Task<List<(int Id, string Slug)>> QuestionsAsync(int id) =>
        sql.ListAsync(
            $"select q.id, q.slug from ({CatalogueReference.Questions(kind, "$1")}) used join questions q on q.id = used.id order by q.id",
            r => (r.GetInt32(0), r.GetString(1)),
            id
        );

    private async Task EachAsync(
        List<(int Id, string Slug)> questions,
        Func<IReadOnlyList<(int Id, Packs.Questions.QuestionFile File)>, Task> act
    )
    {
        foreach (var batch in questions.Chunk(BatchSize))
        {
            db.ChangeTracker.Clear();
            var stored = await StoredQuestions.LoadAsync(db, [.. batch.Select(q => q.Slug)], cancel);
            await act([.. stored.Values.OrderBy(q => q.Id).Select(q => (q.Id, q.File))]);
        }
    }

    private sealed record MergedEntry(int Id, string Key, ListItem Item)
    {
        public string Name => Item.Text("name") ?? Key;
    }

    private sealed record Pair(MergedEntry Gone, MergedEntry Kept);
}
