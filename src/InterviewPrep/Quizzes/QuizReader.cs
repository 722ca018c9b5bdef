using InterviewPrep.Access;
using InterviewPrep.Data;

namespace InterviewPrep.Quizzes;

/// <summary>
/// Reads quizzes for one viewer, each in one round trip. What is refused is never loaded; keys and explanations are, of what the
/// member has answered.
/// </summary>
public sealed class QuizReader(AppDbContext db, TimeProvider clock)
{
    private static readonly string All = QuizFactsSql.Where("true");
    private static readonly string AllHistories = QuizOwnState.HistorySql("true");
    private static readonly Statements Named = new(QuizFactsSql.Named);
    private static readonly Statements OfItem = new(QuizFactsSql.OfItem);

    /// <summary>Every quiz of the published guides, with what came of the member's attempts; without its questions.</summary>
    public async Task<IReadOnlyList<Quiz>> ListAsync(Viewer viewer, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("pro", viewer.HasPro).With("member", viewer.MemberId ?? Guid.Empty).Add(All);
        if (viewer.MemberId is not null)
        {
            batch.Add(AllHistories);
        }

        await using var reader = await batch.ReadAsync(cancel);
        var facts = await reader.ListAsync(r => QuizFactsSql.Read(r, 0), cancel);
        var own = viewer.MemberId is null
            ? QuizOwnState.None
            : QuizOwnState.None with
            {
                Histories = await QuizOwnState.HistoriesAsync(reader, cancel),
            };
        return [.. facts.Select(f => Quiz.Of(f, viewer, [], own))];
    }

    /// <summary>A quiz, or null where no published guide has it.</summary>
    /// <param name="anchor">Of its section; null for the quiz at the end.</param>
    public Task<Quiz?> ReadAsync(string slug, string? anchor, Viewer viewer, CancellationToken cancel) =>
        ReadAsync(Named, slug, anchor ?? "", 0, viewer, cancel);

    /// <summary>
    /// The quiz in which an item stands, or null where this viewer may not open such an item of that guide: whoever probes
    /// cannot tell a locked one from none.
    /// </summary>
    public async Task<Quiz?> ReadOfItemAsync(string slug, int item, Viewer viewer, CancellationToken cancel) =>
        await ReadAsync(OfItem, slug, "", item, viewer, cancel) is { } quiz && quiz.Tasks.Any(t => t.Item.Id == item)
            ? quiz
            : null;

    /// <summary>What the member got wrong, drawn for today.</summary>
    public Task<QuizMistakes> MistakesAsync(Guid member, Viewer viewer, CancellationToken cancel) =>
        QuizMistakes.ReadAsync(db, member, viewer.HasPro, clock.GetUtcNow(), cancel);

    private async Task<Quiz?> ReadAsync(
        Statements statements,
        string slug,
        string anchor,
        int item,
        Viewer viewer,
        CancellationToken cancel
    )
    {
        await using var batch = new SqlBatch(db);
        batch
            .With("slug", slug)
            .With("anchor", anchor)
            .With("item", item)
            .With("pro", viewer.HasPro)
            .With("member", viewer.MemberId ?? Guid.Empty)
            .Add(statements.Facts)
            .Add(statements.Items);
        if (viewer.MemberId is not null)
        {
            batch.Add(statements.Answered).Add(statements.History);
        }

        await using var reader = await batch.ReadAsync(cancel);
        if (await reader.ListAsync(r => QuizFactsSql.Read(r, 0), cancel) is not [var facts])
        {
            return null;
        }

        var items = await reader.ListAsync(QuizItemSql.Read, cancel);
        var own = viewer.MemberId is null ? QuizOwnState.None : await QuizOwnState.ReadAsync(reader, cancel);
        return Quiz.Of(facts, viewer, items, own);
    }

    private sealed class Statements(string which)
    {
        public string Facts { get; } = QuizFactsSql.Where(which);

        public string Items { get; } = QuizItemSql.Where($"{which} and (i.section is null) = (s.id is null)");

        public string Answered { get; } = QuizOwnState.AnsweredSql(which);

        public string History { get; } = QuizOwnState.HistorySql(which);
    }
}
