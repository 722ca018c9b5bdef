using System.Text;
using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Practice;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Guides.Reading;

/// <summary>A member's marked passages and the notes on them; seen by nobody else.</summary>
public sealed class Highlights(AppDbContext db, TimeProvider clock)
{
    /// <summary>Longest passage, in UTF-16 units.</summary>
    public const int MaxPassage = Highlight.MaxPassage;

    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxNote = Highlight.MaxNote;

    /// <summary>How many a member may keep in one guide.</summary>
    public const int MostInGuide = 200;

    /// <summary>Marks a passage; the same passage at the same place twice is one.</summary>
    public async Task<HighlightResult> AddAsync(
        string slug,
        int sectionId,
        PassageQuote quote,
        string? note,
        Viewer viewer,
        CancellationToken cancel
    )
    {
        var member = viewer.MemberId!.Value;
        var (passage, text) = (Line(quote.Text), AnswerText.Clean(note).Trim());
        if (Complaint(passage, text) is { } complaint)
        {
            return complaint;
        }

        var section = await db
            .GuideSections.Where(s =>
                s.Id == sectionId
                && db.Guides.Published()
                    .Any(g =>
                        g.Id == s.GuideId
                        && g.Slug == slug
                        && (s.IsPreview || g.Access == AccessLevel.Free || viewer.HasPro)
                    )
            )
            .SingleOrDefaultAsync(cancel);
        if (section is null)
        {
            return new HighlightResult.Missing();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two posts at once would not see each other, nor the limit.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({"highlights " + member}, 0))",
            cancel
        );
        var marked = await db
            .Highlights.Where(h => h.MemberId == member && h.GuideId == section.GuideId)
            .ToListAsync(cancel);
        var (before, after) = (End(Line(quote.Before)), Start(Line(quote.After)));
        var known = marked.Find(h =>
            h.SectionId == sectionId && h.Passage == passage && h.Before == before && h.After == after
        );
        if (known is not null && known.Note.Length > 0 && text.Length > 0 && known.Note != text)
        {
            text = $"{known.Note}\n\n{text}";
            if (Complaint(passage, text) is { } tooLong)
            {
                return tooLong;
            }
        }
        else if (known is null && marked.Count >= MostInGuide)
        {
            return new HighlightResult.Invalid(
                nameof(Highlight.Passage),
                $"You have {MostInGuide} highlights in this guide, which is the most. Remove one first."
            );
        }

        if (known is null)
        {
            known = new()
            {
                MemberId = member,
                GuideId = section.GuideId,
                SectionId = sectionId,
                Passage = passage,
                Before = before,
                After = after,
                Note = "",
                At = clock.GetUtcNow(),
            };
            db.Highlights.Add(known);
        }

        known.Note = text.Length > 0 ? text : known.Note;
        known.Version++;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new HighlightResult.Saved(known.Id);
    }

    /// <summary>Changes the note of an own highlight. <paramref name="version"/> is the one the member edited.</summary>
    public async Task<HighlightResult> EditAsync(
        string slug,
        long id,
        string? note,
        int version,
        Guid member,
        CancellationToken cancel
    )
    {
        var text = AnswerText.Clean(note).Trim();
        if (await Own(slug, id, member).SingleOrDefaultAsync(cancel) is not { } highlight)
        {
            return new HighlightResult.Missing();
        }

        if (Complaint(highlight.Passage, text) is { } complaint)
        {
            return complaint;
        }

        if (highlight.Version != version && highlight.Note != text)
        {
            return new HighlightResult.Stale(highlight.Note, highlight.Version);
        }

        (highlight.Note, highlight.Version) = (text, highlight.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new HighlightResult.Saved(id);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Own(slug, id, member).SingleOrDefaultAsync(cancel) is { } stored
                ? new HighlightResult.Stale(stored.Note, stored.Version)
                : new HighlightResult.Missing();
        }
    }

    /// <summary>Removes an own highlight with its note; one that is gone already is no fault.</summary>
    public Task RemoveAsync(string slug, long id, Guid member, CancellationToken cancel) =>
        Own(slug, id, member).ExecuteDeleteAsync(cancel);

    private IQueryable<Highlight> Own(string slug, long id, Guid member) =>
        db.Highlights.Where(h =>
            h.Id == id && h.MemberId == member && db.Guides.Any(g => g.Id == h.GuideId && g.Slug == slug)
        );

    private static HighlightResult.Invalid? Complaint(string passage, string note) =>
        !HasSign(passage) ? new(nameof(Highlight.Passage), "Choose or paste the words that you want to mark.")
        : passage.Length > MaxPassage
            ? new(
                nameof(Highlight.Passage),
                $"This passage has {passage.Length:N0} characters; {MaxPassage:N0} is the most. Mark less of it."
            )
        : note.Length > MaxNote
            ? new(
                nameof(Highlight.Note),
                $"This note has {note.Length:N0} characters; {MaxNote:N0} is the most. Shorten it and save again."
            )
        : null;

    // What is nothing but spaces without width marks nothing.
    private static bool HasSign(string passage) =>
        passage.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || Rune.IsSymbol(r) || Rune.IsPunctuation(r));

    // A page's words with single spaces: line breaks of its source are nothing that a reader sees.
    private static string Line(string? text) =>
        string.Join(' ', AnswerText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Start(string text) => text.CutTo(Highlight.MaxContext);

    private static string End(string text)
    {
        var from = Math.Max(0, text.Length - Highlight.MaxContext);
        return text[(from > 0 && char.IsLowSurrogate(text[from]) ? from + 1 : from)..];
    }
}

/// <summary>What became of a highlight.</summary>
public abstract record HighlightResult
{
    private HighlightResult() { }

    public sealed record Saved(long Id) : HighlightResult;

    public sealed record Stale(string StoredNote, int Version) : HighlightResult;

    /// <param name="Field"><c>Passage</c> or <c>Note</c>.</param>
    public sealed record Invalid(string Field, string Message) : HighlightResult;

    public sealed record Missing : HighlightResult;
}
