using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class SubmittedAnswerConfiguration : IEntityTypeConfiguration<SubmittedAnswer>
{
    public void Configure(EntityTypeBuilder<SubmittedAnswer> builder)
    {
        builder.HasOne<Question>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(a => a.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId);
        builder
            .HasIndex(a => new
            {
                a.MemberId,
                a.QuestionId,
                a.FollowUpId,
            })
            .IsUnique()
            .AreNullsDistinct(false);
        builder.HasIndex(a => new { a.QuestionId, a.Score }).HasFilter("visibility = 'Public' and hidden_at is null");
        builder.HasIndex(a => a.SubmittedAt).IncludeProperties(a => a.MemberId);
        builder.HasIndex(a => a.WaitsSince).HasFilter("waits_since is not null and visibility = 'Public'");
        builder.HasIndex(a => a.HiddenAt).HasFilter("hidden_at is not null");
        builder.Property(a => a.HiddenReason).HasMaxLength(300);
        builder.HasIndex(a => a.RendererVersion);
        builder.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.AnswerId);
        builder.Property(a => a.RevisionNumber).IsConcurrencyToken();
        builder.ToTable("answers", t => t.HasCheckConstraint("ck_answer_markdown", "length(markdown) <= 50000"));
    }
}

internal sealed class AnswerRevisionConfiguration : IEntityTypeConfiguration<AnswerRevision>
{
    public void Configure(EntityTypeBuilder<AnswerRevision> builder)
    {
        builder.HasIndex(r => new { r.AnswerId, r.Number }).IsUnique();
        builder.HasIndex(r => r.RendererVersion);
    }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasOne<Question>().WithMany().HasForeignKey(d => d.QuestionId);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(d => d.FollowUpId);
        builder.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId);
        builder
            .HasIndex(d => new
            {
                d.MemberId,
                d.QuestionId,
                d.FollowUpId,
            })
            .IsUnique()
            .AreNullsDistinct(false);
        builder.Property(d => d.Number).IsConcurrencyToken();
        builder.ToTable(t => t.HasCheckConstraint("ck_draft_markdown", "length(markdown) <= 50000"));
    }
}

internal sealed class VisitorAnswerConfiguration : IEntityTypeConfiguration<VisitorAnswer>
{
    public void Configure(EntityTypeBuilder<VisitorAnswer> builder)
    {
        builder.HasOne<Question>().WithMany().HasForeignKey(v => v.QuestionId);
        builder.HasIndex(v => new { v.VisitorHash, v.QuestionId }).IsUnique();
        builder.HasIndex(v => v.ExpiresAt);
        builder.ToTable(t => t.HasCheckConstraint("ck_visitor_answer_markdown", "length(markdown) <= 50000"));
    }
}

internal sealed class SolveConfiguration : IEntityTypeConfiguration<Solve>
{
    public void Configure(EntityTypeBuilder<Solve> builder)
    {
        builder.HasKey(s => new { s.MemberId, s.QuestionId });
        builder.HasIndex(s => s.At).IncludeProperties(s => s.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
        builder.HasOne<Question>().WithMany().HasForeignKey(s => s.QuestionId);
    }
}

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.HasKey(k => new { k.MemberId, k.Key });
        builder.HasOne<Member>().WithMany().HasForeignKey(k => k.MemberId);
        builder.HasIndex(k => k.CreatedAt);
        builder.Property(k => k.Result).HasMaxLength(500);
    }
}
