using InterviewPrep.Access;
using InterviewPrep.Feedback;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.Property(q => q.Slug).IsSlug();
        builder.Property(q => q.Title).HasMaxLength(200);
        builder.Property(q => q.Description).HasMaxLength(300);
        builder.HasIndex(q => q.Slug).IsUnique();
        builder.HasIndex(q => new
        {
            q.Status,
            q.PublishedAt,
            q.Id,
        });
        builder.HasIndex(q => new
        {
            q.CategoryId,
            q.Status,
            q.Id,
        });
        builder.HasIndex(q => new
        {
            q.CompanyId,
            q.Status,
            q.Id,
        });
        builder.HasIndex(q => q.RendererVersion);
        builder.HasIndex(q => new { q.UpdatedOn, q.Id });
        builder.HasIndex(q => new { q.Title, q.Id });
        builder.HasIndex(q => new { q.Title, q.Slug }).HasMethod("gin").HasOperators("gin_trgm_ops", "gin_trgm_ops");
        builder.HasIndex(q => q.PublishAt).HasFilter("status = 'Scheduled'");
        builder.Property(q => q.Version).IsRowVersion();
        builder.ComplexProperty(q => q.Overview);
        builder.ComplexProperty(q => q.Prompt);
        builder.ComplexProperty(q => q.Context);
        builder.HasOne(q => q.Category).WithMany().HasForeignKey(q => q.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(q => q.Role).WithMany().HasForeignKey(q => q.RoleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(q => q.Round).WithMany().HasForeignKey(q => q.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(q => q.Company).WithMany().HasForeignKey(q => q.CompanyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(q => q.Topics).WithOne().HasForeignKey(t => t.QuestionId);
        builder.HasMany(q => q.FollowUps).WithOne().HasForeignKey(f => f.QuestionId);
        builder.HasMany(q => q.SampleSections).WithOne().HasForeignKey(s => s.QuestionId);
        builder.HasMany(q => q.Asked).WithOne().HasForeignKey(a => a.QuestionId);
        builder.HasMany(q => q.Related).WithOne().HasForeignKey(r => r.QuestionId);
        builder.HasOne(q => q.Counts).WithOne().HasForeignKey<QuestionCounts>(c => c.QuestionId);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_question_slug", Columns.SlugCheck("slug"));
            t.HasCheckConstraint("ck_question_minutes", "minutes between 1 and 10080");
            t.HasCheckConstraint(
                "ck_question_scheduled",
                "(coalesce(held_status, status) = 'Scheduled') = (publish_at is not null)"
            );
            t.HasCheckConstraint("ck_question_held", "held_status is null or status = 'Draft'");
            t.HasCheckConstraint("ck_question_published", "status <> 'Published' or published_at is not null");
            t.HasCheckConstraint(
                "ck_question_lists",
                "cardinality(expectations) = cardinality(expectations_html) and cardinality(approach) = cardinality(approach_html)"
            );
        });
    }
}

internal sealed class QuestionTopicConfiguration : IEntityTypeConfiguration<QuestionTopic>
{
    public void Configure(EntityTypeBuilder<QuestionTopic> builder)
    {
        builder.HasKey(t => new { t.QuestionId, t.TopicId });
        builder.HasOne(t => t.Topic).WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.TopicId, t.QuestionId });
        builder.Property(t => t.ShownAs).HasMaxLength(120);
    }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.HasIndex(f => new { f.QuestionId, f.Position });
        builder.HasQueryFilter(f => f.ArchivedAt == null);
    }
}

internal sealed class SampleSectionConfiguration : IEntityTypeConfiguration<SampleSection>
{
    public void Configure(EntityTypeBuilder<SampleSection> builder)
    {
        builder.ToTable("sample_sections");
        builder.HasKey(s => new { s.QuestionId, s.Position });
        builder.Property(s => s.Title).HasMaxLength(200);
    }
}

internal sealed class AskedReportConfiguration : IEntityTypeConfiguration<AskedReport>
{
    public void Configure(EntityTypeBuilder<AskedReport> builder)
    {
        builder.HasKey(a => new { a.QuestionId, a.Position });
        builder.Property(a => a.Source).HasMaxLength(500);
        builder.HasOne(a => a.Company).WithMany().HasForeignKey(a => a.CompanyId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("asked_reports", t => t.HasCheckConstraint("ck_asked_report_source", "source ~ '^https?://'"));
    }
}

internal sealed class RelatedQuestionConfiguration : IEntityTypeConfiguration<RelatedQuestion>
{
    public void Configure(EntityTypeBuilder<RelatedQuestion> builder)
    {
        builder.HasKey(r => new { r.QuestionId, r.RelatedId });
        builder.HasOne(r => r.Related).WithMany().HasForeignKey(r => r.RelatedId);
        builder.ToTable(
            "related_questions",
            t => t.HasCheckConstraint("ck_related_question_other", "question_id <> related_id")
        );
    }
}

internal sealed class QuestionCountsConfiguration : IEntityTypeConfiguration<QuestionCounts>
{
    public void Configure(EntityTypeBuilder<QuestionCounts> builder)
    {
        builder.HasKey(c => c.QuestionId);
        builder.HasIndex(c => new { c.Answers, c.QuestionId });
        builder.HasIndex(c => new { c.Solved, c.QuestionId });
        builder.HasIndex(c => new { c.UpVotes, c.QuestionId });
        builder.ToTable(t =>
            t.HasCheckConstraint(
                "ck_question_counts",
                "up_votes >= 0 and down_votes >= 0 and answers >= 0 and solved between 0 and answers"
            )
        );
    }
}

internal sealed class SealedTextConfiguration : IEntityTypeConfiguration<SealedText>
{
    public void Configure(EntityTypeBuilder<SealedText> builder)
    {
        builder.HasKey(s => new
        {
            s.QuestionId,
            s.Kind,
            s.Position,
        });
        builder.HasOne<Question>().WithMany().HasForeignKey(s => s.QuestionId);
        builder.HasIndex(s => s.RendererVersion);
    }
}

internal sealed class RubricItemConfiguration : IEntityTypeConfiguration<RubricItem>
{
    public void Configure(EntityTypeBuilder<RubricItem> builder)
    {
        builder.HasKey(r => new { r.QuestionId, r.Position });
        builder.HasOne<Question>().WithMany().HasForeignKey(r => r.QuestionId);
        builder.ToTable(t => t.HasCheckConstraint("ck_rubric_item_weight", "weight between 1 and 10"));
    }
}

internal sealed class PitfallConfiguration : IEntityTypeConfiguration<Pitfall>
{
    public void Configure(EntityTypeBuilder<Pitfall> builder)
    {
        builder.HasKey(p => new { p.QuestionId, p.Position });
        builder.HasOne<Question>().WithMany().HasForeignKey(p => p.QuestionId);
    }
}
