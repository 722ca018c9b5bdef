using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Community;

/// <summary>Private notes, one per member and question.</summary>
public sealed class Notes(AppDbContext db, MarkdownRenderer renderer, TimeProvider clock)
{
    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Stores the note; an empty text removes it. <paramref name="version"/> is the one the member edited, 0 for none.</summary>
    public async Task<NoteResult> SaveAsync(
        Guid member,
        int questionId,
        string? typed,
        int version,
        CancellationToken cancel
    )
    {
        var markdown = AnswerText.Clean(typed).Trim();
        if (markdown.Length > MaxLength)
        {
            return new NoteResult.Invalid(
                $"Your note has {markdown.Length:N0} characters; {MaxLength:N0} is the most. Shorten it and save again."
            );
        }

        if (!await db.Questions.Published().AnyAsync(q => q.Id == questionId, cancel))
        {
            return new NoteResult.Missing();
        }

        var note = await db.Notes.SingleOrDefaultAsync(n => n.MemberId == member && n.QuestionId == questionId, cancel);
        if ((note?.Version ?? 0) != version && note?.Markdown != markdown)
        {
            return new NoteResult.Stale(note?.Markdown ?? "", note?.Version ?? 0);
        }

        try
        {
            await StoreAsync(note, member, questionId, markdown, cancel);
            return new NoteResult.Saved();
        }
        catch (DbUpdateException e)
            when (e is DbUpdateConcurrencyException
                || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            )
        {
            db.ChangeTracker.Clear();
            note = await db.Notes.SingleOrDefaultAsync(n => n.MemberId == member && n.QuestionId == questionId, cancel);
            return new NoteResult.Stale(note?.Markdown ?? "", note?.Version ?? 0);
        }
    }

    private async Task StoreAsync(Note? note, Guid member, int questionId, string markdown, CancellationToken cancel)
    {
        if (markdown.Length == 0)
        {
            if (note is not null)
            {
                db.Notes.Remove(note);
            }
        }
        else
        {
            var rendered = await renderer.RenderUntrustedAsync(markdown, RenderPriority.Save, cancel);
            if (note is null)
            {
                note = new Note
                {
                    MemberId = member,
                    QuestionId = questionId,
                    Markdown = markdown,
                    Html = rendered.Html,
                };
                db.Notes.Add(note);
            }

            (note.Markdown, note.Html, note.RendererVersion) = (markdown, rendered.Html, rendered.Version);
            (note.SavedAt, note.Version) = (clock.GetUtcNow(), note.Version + 1);
        }

        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>What became of a saved note.</summary>
public abstract record NoteResult
{
    private NoteResult() { }

    public sealed record Saved : NoteResult;

    public sealed record Stale(string StoredMarkdown, int Version) : NoteResult;

    public sealed record Invalid(string Message) : NoteResult;

    public sealed record Missing : NoteResult;
}
