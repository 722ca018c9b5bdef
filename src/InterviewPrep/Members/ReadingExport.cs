using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>The part of an export that is about guides. Words that a member marked are in it where the paywall opens their section.</summary>
internal static class ReadingExport
{
    public static async Task<object> ReadAsync(AppDbContext db, Viewer viewer, CancellationToken cancel)
    {
        var (id, hasPro) = (viewer.MemberId!.Value, viewer.HasPro);
        var sections = db.GuideSections.IgnoreQueryFilters();
        return new
        {
            Bookmarks = await db
                .GuideBookmarks.Where(b => b.MemberId == id)
                .Join(db.Guides, b => b.GuideId, g => g.Id, (b, g) => new { Guide = g.Title, b.At })
                .ToListAsync(cancel),
            SectionsRead = await db
                .SectionReads.Where(r => r.MemberId == id)
                .Join(
                    sections,
                    r => r.SectionId,
                    s => s.Id,
                    (r, s) =>
                        new
                        {
                            Guide = db.Guides.Where(g => g.Id == s.GuideId).Select(g => g.Title).Single(),
                            Section = s.Title,
                            r.At,
                        }
                )
                .ToListAsync(cancel),
            Places = await db
                .ReadingPlaces.Where(p => p.MemberId == id)
                .Join(
                    sections,
                    p => p.SectionId,
                    s => s.Id,
                    (p, s) =>
                        new
                        {
                            Guide = db.Guides.Where(g => g.Id == p.GuideId).Select(g => g.Title).Single(),
                            Section = s.Title,
                            p.At,
                        }
                )
                .ToListAsync(cancel),
            Highlights = await db
                .Highlights.Where(h => h.MemberId == id)
                .OrderBy(h => h.Id)
                .Join(
                    sections,
                    h => h.SectionId,
                    s => s.Id,
                    (h, s) =>
                        new
                        {
                            Guide = db.Guides.Where(g => g.Id == h.GuideId).Select(g => g.Title).Single(),
                            Section = s.Title,
                            Passage = s.IsPreview
                            || hasPro
                            || db.Guides.Any(g => g.Id == h.GuideId && g.Access == AccessLevel.Free)
                                ? h.Passage
                                : null,
                            h.Note,
                            h.At,
                        }
                )
                .ToListAsync(cancel),
        };
    }
}
