using InterviewPrep.Guides;
using InterviewPrep.Guides.Reading;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class GuideBookmarkConfiguration : IEntityTypeConfiguration<GuideBookmark>
{
    public void Configure(EntityTypeBuilder<GuideBookmark> builder)
    {
        builder.ToTable("guide_bookmarks");
        builder.HasKey(b => new { b.MemberId, b.GuideId });
        builder.HasOne<Member>().WithMany().HasForeignKey(b => b.MemberId);
        builder.HasOne<Guide>().WithMany().HasForeignKey(b => b.GuideId);
    }
}

internal sealed class SectionReadConfiguration : IEntityTypeConfiguration<SectionRead>
{
    public void Configure(EntityTypeBuilder<SectionRead> builder)
    {
        builder.ToTable("section_reads");
        builder.HasKey(r => new { r.MemberId, r.SectionId });
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId);
        builder.HasOne<GuideSection>().WithMany().HasForeignKey(r => r.SectionId);
    }
}

internal sealed class ReadingPlaceConfiguration : IEntityTypeConfiguration<ReadingPlace>
{
    public void Configure(EntityTypeBuilder<ReadingPlace> builder)
    {
        builder.ToTable("reading_places");
        builder.HasKey(p => new { p.MemberId, p.GuideId });
        builder.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId);
        builder.HasOne<Guide>().WithMany().HasForeignKey(p => p.GuideId);
        builder.HasOne<GuideSection>().WithMany().HasForeignKey(p => p.SectionId);
    }
}

internal sealed class HighlightConfiguration : IEntityTypeConfiguration<Highlight>
{
    public void Configure(EntityTypeBuilder<Highlight> builder)
    {
        builder.ToTable("highlights");
        builder.HasOne<Member>().WithMany().HasForeignKey(h => h.MemberId);
        builder.HasOne<Guide>().WithMany().HasForeignKey(h => h.GuideId);
        builder.HasOne<GuideSection>().WithMany().HasForeignKey(h => h.SectionId);
        builder.HasIndex(h => new { h.MemberId, h.GuideId });
        builder.Property(h => h.Passage).HasMaxLength(Highlight.MaxPassage);
        builder.Property(h => h.Before).HasMaxLength(Highlight.MaxContext);
        builder.Property(h => h.After).HasMaxLength(Highlight.MaxContext);
        builder.Property(h => h.Note).HasMaxLength(Highlight.MaxNote);
        builder.Property(h => h.Version).IsConcurrencyToken();
    }
}
