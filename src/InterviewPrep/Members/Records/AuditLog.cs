using System.Runtime.CompilerServices;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members.Records;

/// <summary>The audit log, to be read. Its rows hold ids only; names are looked up when it is.</summary>
public sealed class AuditLog(AppDbContext db)
{
    /// <summary>Most rows of an export.</summary>
    public const int MostExported = 100_000;

    private const int Portion = 1_000;

    /// <summary>One page; without rows where the one that bounds it is gone.</summary>
    public async Task<AuditPage> ReadAsync(AuditQuery query, CancellationToken cancel)
    {
        var isBackwards = query is { After: null, Before: not null };
        var rows = await PageAsync(query, AuditQuery.PageSize + 1, isBackwards, cancel);
        var hasMore = rows.Count > AuditQuery.PageSize;
        var shown = await NamedAsync(hasMore ? rows[..AuditQuery.PageSize] : rows, cancel);
        if (isBackwards)
        {
            shown.Reverse();
            return new(shown, HasNewer: hasMore, HasOlder: true);
        }

        return new(shown, HasNewer: query.After is not null, hasMore);
    }

    /// <summary>All that match, newest first, a portion at a time; at most <see cref="MostExported"/>.</summary>
    public async IAsyncEnumerable<AuditLine> ExportAsync(
        AuditQuery query,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var next = query with { After = null, Before = null };
        for (var sent = 0; sent < MostExported; sent += Portion)
        {
            var rows = await PageAsync(next, Portion, isBackwards: false, cancel);
            foreach (var line in await NamedAsync(rows, cancel))
            {
                yield return line;
            }

            if (rows.Count < Portion)
            {
                yield break;
            }

            next = next with { After = rows[^1].Id };
        }
    }

    /// <summary>What was done of late, for somebody who looks for an action by its name.</summary>
    public Task<List<string>> ActionsAsync(CancellationToken cancel) =>
        db
            .AuditEntries.OrderByDescending(a => a.At)
            .Take(Portion)
            .Select(a => a.Action)
            .Distinct()
            .OrderBy(a => a)
            .ToListAsync(cancel);

    private async Task<List<AuditEntry>> PageAsync(
        AuditQuery query,
        int take,
        bool isBackwards,
        CancellationToken cancel
    )
    {
        var rows = await FilteredAsync(query, cancel);
        if ((query.After ?? query.Before) is { } bound)
        {
            var found = await db
                .AuditEntries.Where(a => a.Id == bound)
                .Select(a => (DateTimeOffset?)a.At)
                .SingleOrDefaultAsync(cancel);
            if (found is not { } at)
            {
                return [];
            }

            rows = isBackwards
                ? rows.Where(a => EF.Functions.GreaterThan(ValueTuple.Create(a.At, a.Id), ValueTuple.Create(at, bound)))
                : rows.Where(a => EF.Functions.LessThan(ValueTuple.Create(a.At, a.Id), ValueTuple.Create(at, bound)));
        }

        rows = isBackwards
            ? rows.OrderBy(a => a.At).ThenBy(a => a.Id)
            : rows.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
        return await rows.Take(take).ToListAsync(cancel);
    }

    private async Task<IQueryable<AuditEntry>> FilteredAsync(AuditQuery query, CancellationToken cancel)
    {
        var rows = db.AuditEntries.AsNoTracking();
        if (query.Actor.Length > 0)
        {
            var who = Named(query.Actor).Select(m => (Guid?)m.Id);
            rows = rows.Where(a => who.Contains(a.ActorId));
        }

        if (query.Action.Length > 0)
        {
            var group = query.Action + ".";
            rows = rows.Where(a => a.Action == query.Action || a.Action.StartsWith(group));
        }

        if (query.Subject.Length > 0)
        {
            var subject = await SubjectAsync(query.Subject, cancel);
            var kind = subject + ":";
            rows = subject.Contains(':', StringComparison.Ordinal)
                ? rows.Where(a => a.Subject == subject)
                : rows.Where(a => a.Subject == subject || a.Subject.StartsWith(kind));
        }

        if (query.Network.Length > 0)
        {
            rows = rows.Where(a => a.Network == query.Network);
        }

        if (query.From is { } from)
        {
            var first = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            rows = rows.Where(a => a.At >= first);
        }

        if (query.To is { } to && to < DateOnly.MaxValue)
        {
            var end = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            rows = rows.Where(a => a.At < end);
        }

        return rows;
    }

    private IQueryable<Member> Named(string words)
    {
        if (Guid.TryParse(words, out var id))
        {
            return db.Users.Where(m => m.Id == id);
        }

        var (address, pattern) = (words.Normalize().ToUpperInvariant(), LikePattern.Containing(words));
        return db.Users.Where(m => m.NormalizedEmail == address || EF.Functions.ILike(m.DisplayName, pattern));
    }

    private async Task<string> SubjectAsync(string typed, CancellationToken cancel)
    {
        if (Guid.TryParse(typed, out var id))
        {
            return $"member:{id}";
        }

        var address = typed.Normalize().ToUpperInvariant();
        return
            typed.Contains('@', StringComparison.Ordinal)
            && await db.Users.Where(m => m.NormalizedEmail == address).Select(m => m.Id).SingleOrDefaultAsync(cancel)
                is var found
            && found != Guid.Empty
            ? $"member:{found}"
            : typed;
    }

    private async Task<List<AuditLine>> NamedAsync(IReadOnlyList<AuditEntry> rows, CancellationToken cancel)
    {
        var lines = rows.Select(a => new AuditLine(
                a.Id,
                a.At,
                a.ActorId,
                null,
                a.Action,
                a.Subject,
                null,
                null,
                null,
                a.Network,
                a.Detail
            ))
            .ToList();
        var people = lines.SelectMany(l => new[] { l.ActorId, l.MemberId }).OfType<Guid>().Distinct().ToList();
        var names = await db
            .Users.Where(m => people.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.DisplayName, cancel);
        var questions = await TitledAsync(
            db.Questions.Select(q => new Titled
            {
                Id = q.Id,
                Slug = q.Slug,
                Title = q.Title,
            }),
            "question",
            lines,
            cancel
        );
        var guides = await TitledAsync(
            db.Guides.Select(g => new Titled
            {
                Id = g.Id,
                Slug = g.Slug,
                Title = g.Title,
            }),
            "guide",
            lines,
            cancel
        );
        return
        [
            .. lines.Select(l =>
            {
                var question = questions.GetValueOrDefault(l.Subject);
                var guide = guides.GetValueOrDefault(l.Subject);
                return l with
                {
                    ActorName = l.ActorId is { } actor ? names.GetValueOrDefault(actor) : null,
                    SubjectName = l.MemberId is { } member
                        ? names.GetValueOrDefault(member)
                        : (question ?? guide)?.Title,
                    QuestionSlug = question?.Slug,
                    GuideSlug = guide?.Slug,
                };
            }),
        ];
    }

    // By subject, such as “question:12”.
    private static async Task<Dictionary<string, Titled>> TitledAsync(
        IQueryable<Titled> items,
        string kind,
        IEnumerable<AuditLine> lines,
        CancellationToken cancel
    )
    {
        var ids = lines.Select(l => Number(l.Subject, kind)).OfType<int>().Distinct().ToList();
        return await items.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => $"{kind}:{i.Id}", cancel);
    }

    private static int? Number(string subject, string kind) =>
        subject.Split(':') is [var named, var digits] && named == kind && int.TryParse(digits, out var id) ? id : null;

    private sealed class Titled
    {
        public required int Id { get; init; }

        public required string Slug { get; init; }

        public required string Title { get; init; }
    }
}
