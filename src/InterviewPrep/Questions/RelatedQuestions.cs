using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace InterviewPrep.Questions;

/// <summary>
/// Which questions are related is the costliest thing that a question page asks, and changes only when something is published:
/// it is kept by the generation of the content that was read before. What the reader did with them is never kept.
/// </summary>
public sealed class RelatedQuestions(PublishedGeneration? generation) : IDisposable
{
    /// <summary>Asks for them each time: what is not published yet must not be kept.</summary>
    internal static RelatedQuestions Unkept() => new(generation: null);

    // Six rows each, about 1 KB: 10 MB at the most.
    private const int MostKept = 10_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    public void Dispose() => kept.Dispose();

    internal Lookup Find(string slug, Viewer viewer)
    {
        (string, long)? key = generation?.Current is { } current ? (slug, current) : null;
        var rows = key is null ? null : kept.Get<IReadOnlyList<RelatedRow>>(key.Value);
        return new(this, key, rows, viewer.MemberId is not null);
    }

    /// <summary>The related questions of one page, known already or asked for with the rest of it.</summary>
    internal sealed class Lookup(
        RelatedQuestions related,
        (string Slug, long Generation)? key,
        IReadOnlyList<RelatedRow>? known,
        bool isMember
    )
    {
        /// <summary>Adds a statement to a batch that has <c>@slug</c> and <c>@member</c>, where one is needed.</summary>
        public void AddTo(SqlBatch batch)
        {
            if (known is null)
            {
                batch.Add(QuestionSql.Related);
            }
            else if (isMember)
            {
                batch.With("related", known.Select(r => r.Id).ToArray()).Add(QuestionSql.RelatedStates);
            }
        }

        /// <summary>Reads what <see cref="AddTo"/> asked for.</summary>
        public async Task<IReadOnlyList<RelatedRow>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancel)
        {
            if (known is null)
            {
                var rows = await reader.ListAsync(QuestionSqlRows.Related, cancel);
                Keep(rows);
                return rows;
            }

            if (!isMember)
            {
                return known;
            }

            var states = new Dictionary<int, ReaderState>(await reader.ListAsync(QuestionSqlRows.State, cancel));
            return [.. known.Select(r => r with { State = states[r.Id] })];
        }

        private void Keep(List<RelatedRow> rows)
        {
            if (key is { } place)
            {
                RelatedRow[] strangers = [.. rows.Select(r => r with { State = ReaderState.New })];
                related.kept.Set<IReadOnlyList<RelatedRow>>(place, strangers, new MemoryCacheEntryOptions { Size = 1 });
            }
        }
    }
}
