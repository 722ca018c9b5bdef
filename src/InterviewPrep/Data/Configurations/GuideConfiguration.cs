using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class GuideConfiguration : IEntityTypeConfiguration<Guide>
{
    public void Configure(EntityTypeBuilder<Guide> builder)
    {
        builder.Property(g => g.Slug).IsSlug();
        builder.Property(g => g.Title).HasMaxLength(200);
        builder.Property(g => g.Summary).HasMaxLength(500);
        builder.HasIndex(g => g.Slug).IsUnique();
        builder.HasIndex(g => new
        {
            g.Status,
            g.UpdatedOn,
            g.Id,
        });
        builder.HasIndex(g => g.RendererVersion);
        builder.HasIndex(g => g.PublishAt).HasFilter("status = 'Scheduled'");
        builder.Property(g => g.Version).IsRowVersion();
        builder.ComplexProperty(g => g.Introduction);
        builder.HasOne(g => g.Category).WithMany().HasForeignKey(g => g.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Guide>().WithMany().HasForeignKey(g => g.CompanionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(g => g.Topics).WithOne().HasForeignKey(t => t.GuideId);
        builder.HasMany(g => g.Sections).WithOne().HasForeignKey(s => s.GuideId);
        builder.HasMany(g => g.References).WithOne().HasForeignKey(r => r.GuideId);
        builder.HasMany(g => g.Related).WithOne().HasForeignKey(r => r.GuideId);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_guide_slug", Columns.SlugCheck("slug"));
            t.HasCheckConstraint("ck_guide_preview", "preview > 0");
            t.HasCheckConstraint("ck_guide_companion", "companion_id <> id");
            t.HasCheckConstraint(
                "ck_guide_scheduled",
                "(coalesce(held_status, status) = 'Scheduled') = (publish_at is not null)"
            );
            t.HasCheckConstraint("ck_guide_held", "held_status is null or status = 'Draft'");
            t.HasCheckConstraint("ck_guide_published", "status <> 'Published' or published_at is not null");
        });
    }
}

internal sealed class GuideTopicConfiguration : IEntityTypeConfiguration<GuideTopic>
{
    public void Configure(EntityTypeBuilder<GuideTopic> builder)
    {
        builder.ToTable("guide_topics");
        builder.HasKey(t => new { t.GuideId, t.TopicId });
        builder.HasOne(t => t.Topic).WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.TopicId, t.GuideId });
    }
}

internal sealed class GuideSectionConfiguration : IEntityTypeConfiguration<GuideSection>
{
    public void Configure(EntityTypeBuilder<GuideSection> builder)
    {
        builder.ToTable("guide_sections");
        builder.HasIndex(s => new { s.GuideId, s.Position });
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Anchor).HasMaxLength(100).UseCollation(Columns.Bytewise);
        builder.HasIndex(s => new { s.GuideId, s.Anchor }).IsUnique();
        builder.HasQueryFilter(s => s.ArchivedAt == null);
    }
}

internal sealed class CitedWorkConfiguration : IEntityTypeConfiguration<CitedWork>
{
    public void Configure(EntityTypeBuilder<CitedWork> builder)
    {
        builder.ToTable("guide_references");
        builder.HasKey(r => new { r.GuideId, r.Position });
        builder.Property(r => r.Link).HasMaxLength(500);
    }
}

internal sealed class RelatedGuideConfiguration : IEntityTypeConfiguration<RelatedGuide>
{
    public void Configure(EntityTypeBuilder<RelatedGuide> builder)
    {
        builder.HasKey(r => new { r.GuideId, r.RelatedId });
        builder.HasOne(r => r.Related).WithMany().HasForeignKey(r => r.RelatedId);
        builder.ToTable(
            "related_guides",
            t => t.HasCheckConstraint("ck_related_guide_other", "guide_id <> related_id")
        );
    }
}

internal sealed class GuideTextConfiguration : IEntityTypeConfiguration<GuideText>
{
    public void Configure(EntityTypeBuilder<GuideText> builder)
    {
        builder.ToTable("guide_texts");
        builder.HasKey(t => new { t.GuideId, t.Position });
        builder.HasOne<Guide>().WithMany().HasForeignKey(t => t.GuideId);
        builder.HasOne<Question>().WithMany().HasForeignKey(t => t.PractiseId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(t => t.RendererVersion);
    }
}

internal sealed class GuideFindingConfiguration : IEntityTypeConfiguration<GuideFinding>
{
    public void Configure(EntityTypeBuilder<GuideFinding> builder)
    {
        builder.ToTable("guide_findings");
        builder.HasKey(f => new { f.GuideId, f.Position });
        builder.HasOne<Guide>().WithMany().HasForeignKey(f => f.GuideId);
    }
}

internal sealed class GuideSentenceConfiguration : IEntityTypeConfiguration<GuideSentence>
{
    public void Configure(EntityTypeBuilder<GuideSentence> builder)
    {
        builder.ToTable("guide_sentences");
        builder.HasKey(s => new { s.Hash, s.GuideId });
        builder.HasOne<Guide>().WithMany().HasForeignKey(s => s.GuideId);
        builder.HasIndex(s => s.GuideId);
    }
}

internal sealed class GuideImageUseConfiguration : IEntityTypeConfiguration<GuideImageUse>
{
    public void Configure(EntityTypeBuilder<GuideImageUse> builder)
    {
        builder.ToTable("guide_image_uses");
        builder.HasKey(u => new { u.Path, u.GuideId });
        builder.HasOne<Guide>().WithMany().HasForeignKey(u => u.GuideId);
        builder.HasIndex(u => u.GuideId);
        builder.Property(u => u.Path).HasMaxLength(300).UseCollation(Columns.Bytewise);
    }
}

internal sealed class GuideDocumentConfiguration : IEntityTypeConfiguration<GuideDocument>
{
    public void Configure(EntityTypeBuilder<GuideDocument> builder)
    {
        builder.ToTable("guide_documents");
        builder.HasKey(d => d.GuideId);
        builder.HasOne<Guide>().WithMany().HasForeignKey(d => d.GuideId);
        builder.HasIndex(d => d.Vector).HasMethod("gin");
    }
}
