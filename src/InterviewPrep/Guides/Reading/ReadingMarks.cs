using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Guides.Reading;

/// <summary>
/// What a member marks in guides: bookmarks, sections read, the place where they stopped; seen by nobody else. Each says false where
/// no published guide has the slug, or no section that is open for the reader has the id; setting what is set changes nothing.
/// </summary>
public sealed class ReadingMarks(AppDbContext db, TimeProvider clock)
{
    private const string OpenSection = $"""
        from guides g join guide_sections s on s.guide_id = g.id and s.archived_at is null
        where g.slug = @slug and g.status = 'Published' and s.id = @section and (s.is_preview or {Opening.GuideSql})
        """;

    private const string Bookmark = """
        insert into guide_bookmarks (member_id, guide_id, at)
        select @member, id, @now from guides where slug = @slug and status = 'Published'
        on conflict (member_id, guide_id) do update set at = guide_bookmarks.at
        returning true
        """;

    private const string Read = $"""
        insert into section_reads (member_id, section_id, at) select @member, s.id, @now {OpenSection}
        on conflict (member_id, section_id) do update set at = section_reads.at
        returning true
        """;

    private const string Unread = $"""
        with here as (select s.id {OpenSection}),
        gone as (delete from section_reads r using here where r.section_id = here.id and r.member_id = @member)
        select true from here
        """;

    private const string Place = $"""
        insert into reading_places (member_id, guide_id, section_id, at) select @member, g.id, s.id, @now {OpenSection}
        on conflict (member_id, guide_id) do update set section_id = excluded.section_id, at = excluded.at
        returning true
        """;

    public Task<bool> BookmarkAsync(string slug, Guid member, bool on, CancellationToken cancel) =>
        NowAsync(
            slug,
            now => on ? RunAsync(Bookmark, now, 0, member, false, cancel) : UnmarkAsync(now, member, cancel),
            cancel
        );

    public Task<bool> ReadAsync(string slug, int section, Viewer viewer, bool on, CancellationToken cancel) =>
        RunAsync(on ? Read : Unread, slug, section, viewer, cancel);

    /// <summary>Keeps where the reader is, to resume there.</summary>
    public Task<bool> StopAsync(string slug, int section, Viewer viewer, CancellationToken cancel) =>
        RunAsync(Place, slug, section, viewer, cancel);

    private async Task<bool> UnmarkAsync(string slug, Guid member, CancellationToken cancel)
    {
        await db
            .GuideBookmarks.Where(b => b.MemberId == member && db.Guides.Any(g => g.Id == b.GuideId && g.Slug == slug))
            .ExecuteDeleteAsync(cancel);
        return await db.Guides.Published().AnyAsync(g => g.Slug == slug, cancel);
    }

    private Task<bool> RunAsync(string sql, string slug, int section, Viewer viewer, CancellationToken cancel) =>
        NowAsync(slug, now => RunAsync(sql, now, section, viewer.MemberId!.Value, viewer.HasPro, cancel), cancel);

    // A page that was opened before its guide got another address posts to the old one.
    private async Task<bool> NowAsync(string slug, Func<string, Task<bool>> act, CancellationToken cancel) =>
        await act(slug) || (await db.MovedToAsync(SlugKind.Guide, slug, cancel) is { } moved && await act(moved));

    private async Task<bool> RunAsync(
        string sql,
        string slug,
        int section,
        Guid member,
        bool hasPro,
        CancellationToken cancel
    )
    {
        await using var batch = new SqlBatch(db);
        batch.With("slug", slug).With("section", section).With("member", member).With("pro", hasPro);
        batch.With("now", clock.GetUtcNow()).Add(sql);
        await using var reader = await batch.ReadAsync(cancel);
        return await reader.ListAsync(r => r.GetBoolean(0), cancel) is [true];
    }
}
